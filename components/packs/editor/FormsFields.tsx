import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { Toggle } from '#components/ui/Toggle.tsx';
import { type Form, type FormRule, formTexts } from '#lib/detect/form.ts';
import { Field } from './Field.tsx';

/** The spellings of an entry in one language, in groups that share their rules. */
export function FormsFields(props: {
  readonly forms: readonly Form[];
  readonly onChange: (forms: readonly Form[]) => void;
}) {
  const { forms, onChange } = props;
  const { t } = useSpeech();
  return (
    <fieldset className="group">
      <legend>{t('edit.forms')}</legend>
      <p className="hint">{t('edit.formsHint')}</p>
      {forms.map((form, index) => (
        <FormGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name, and do not move.
          key={index}
          form={form}
          onChange={(next) => onChange(forms.with(index, next))}
          onRemove={forms.length > 1 ? () => onChange(forms.toSpliced(index, 1)) : null}
        />
      ))}
      <Action look="plain" onPress={() => onChange([...forms, { text: '' }])}>
        {t('edit.addForms')}
      </Action>
    </fieldset>
  );
}

function FormGroup(props: {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
  readonly onRemove: (() => void) | null;
}) {
  const { form, onChange, onRemove } = props;
  const { t } = useSpeech();
  const rules = form.rules ?? [];
  const setRules = (rule: FormRule['rule'], next: FormRule | null): void => {
    const others = rules.filter((each) => each.rule !== rule);
    onChange({ ...form, rules: next ? [...others, next] : others });
  };
  const near = rules.find((each) => each.rule === 'near');
  const notNear = rules.find((each) => each.rule === 'not-near');
  const notPart = rules.find((each) => each.rule === 'not-part-of');
  return (
    <div className="form-group">
      <Field
        label={t('edit.spellings')}
        hint={t('edit.spellingsHint')}
        rows={2}
        value={formTexts(form).join('\n')}
        onChange={(value) => {
          const [text = '', ...or] = value.split('\n');
          onChange({ ...form, text, or });
        }}
      />
      <Toggle
        isOn={rules.some(({ rule }) => rule === 'exact-case')}
        onChange={(on) => setRules('exact-case', on ? { rule: 'exact-case' } : null)}
      >
        {t('edit.exactCase')}
      </Toggle>
      <WordsField
        label={t('edit.near')}
        words={near?.words}
        onChange={(words) =>
          setRules('near', words && { rule: 'near', words, within: 'paragraph' })
        }
      />
      <WordsField
        label={t('edit.notNear')}
        words={notNear?.words}
        onChange={(words) =>
          setRules('not-near', words && { rule: 'not-near', words, within: 'sentence' })
        }
      />
      <WordsField
        label={t('edit.notPartOf')}
        words={notPart?.phrases}
        onChange={(phrases) => setRules('not-part-of', phrases && { rule: 'not-part-of', phrases })}
      />
      {onRemove ? (
        <Action look="plain" onPress={onRemove}>
          {t('edit.removeForms')}
        </Action>
      ) : null}
    </div>
  );
}

/**
 * Words between commas, null for none. As they are being typed: a space behind a comma may be the
 * next word's.
 */
function WordsField(props: {
  readonly label: string;
  readonly words: readonly string[] | undefined;
  readonly onChange: (words: readonly string[] | null) => void;
}) {
  const { label, words = [], onChange } = props;
  return (
    <Field
      label={label}
      value={words.join(', ')}
      onChange={(value) => {
        const typed = value.split(',').map((word) => word.trimStart());
        onChange(typed.every((word) => word === '') ? null : typed);
      }}
    />
  );
}
