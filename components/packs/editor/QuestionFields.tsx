import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { Language } from '#lib/detect/form.ts';
import { blankQuestion, freeId } from '#lib/packs/edit-pack.ts';
import type { Entry, Question } from '#lib/packs/schema.ts';
import { Choice, Field } from './Field.tsx';

/** The reading questions of a pack, in their order. */
export function QuestionFields(props: {
  readonly questions: readonly Question[];
  readonly entries: readonly Entry[];
  readonly language: Language;
  readonly onChange: (questions: readonly Question[]) => void;
}) {
  const { questions, language, onChange } = props;
  const { t } = useSpeech();
  return (
    <fieldset className="group">
      <legend>{t('edit.questions')}</legend>
      {questions.map((question, index) => (
        <div className="form-group" key={question.id}>
          <QuestionOne
            question={question}
            entries={props.entries}
            language={language}
            onChange={(next) => onChange(questions.with(index, next))}
          />
          <div className="actions">
            <Action
              isDisabled={index === 0}
              onPress={() =>
                onChange(questions.toSpliced(index, 1).toSpliced(index - 1, 0, question))
              }
            >
              {t('edit.earlier')}
            </Action>
            <Action onPress={() => onChange(questions.toSpliced(index, 1))}>
              {t('edit.removeQuestion')}
            </Action>
          </div>
        </div>
      ))}
      <Action
        look="plain"
        onPress={() => onChange([...questions, blankQuestion(freeId('q', questions), language)])}
      >
        {t('edit.addQuestion')}
      </Action>
    </fieldset>
  );
}

/** What a question is on: `:page`, `:passage`, or an entry's id. */
function onOf(value: string): Question['on'] {
  if (value === ':page') return { target: 'page' };
  return value === ':passage'
    ? { target: 'passage', quote: '' }
    : { target: 'entry', entry: value };
}

const nameIn = (names: Entry['names'], id: string): string => (names.en || names.es) ?? id;

const KINDS = ['short', 'long', 'choice'] as const;

function QuestionOne(props: {
  readonly question: Question;
  readonly entries: readonly Entry[];
  readonly language: Language;
  readonly onChange: (question: Question) => void;
}) {
  const { question, entries, language, onChange } = props;
  const { t } = useSpeech();
  const { choices } = question;
  return (
    <>
      <Field
        label={t('edit.ask')}
        rows={2}
        value={question.ask[language] ?? ''}
        onChange={(text) => onChange({ ...question, ask: { ...question.ask, [language]: text } })}
      />
      <Choice
        label={t('edit.askedOn')}
        value={question.on.target === 'entry' ? question.on.entry : `:${question.on.target}`}
        options={[
          [':page', t('edit.onPage')],
          [':passage', t('edit.onPassage')],
          ...entries.map(({ id, names }) => [id, t('edit.onEntry', nameIn(names, id))] as const),
        ]}
        onChange={(value) => onChange({ ...question, on: onOf(value) })}
      />
      {question.on.target === 'passage' ? (
        <Field
          label={t('edit.passage')}
          rows={2}
          value={question.on.quote}
          onChange={(quote) => onChange({ ...question, on: { target: 'passage', quote } })}
        />
      ) : null}
      <Choice
        label={t('edit.answer')}
        value={question.kind}
        options={KINDS.map((each) => [each, t(`edit.answerKind.${each}`)] as const)}
        onChange={(kind) => {
          const { choices: _, ...rest } = question;
          onChange({ ...rest, kind, ...(kind === 'choice' ? { choices: choices ?? [] } : {}) });
        }}
      />
      {question.kind === 'choice' ? (
        <Field
          label={t('edit.choices')}
          hint={t('edit.spellingsHint')}
          rows={3}
          value={(choices ?? []).map((each) => each[language] ?? '').join('\n')}
          onChange={(value) =>
            onChange({
              ...question,
              choices: value
                .split('\n')
                .map((text, index) => ({ ...choices?.[index], [language]: text })),
            })
          }
        />
      ) : null}
      <Field
        label={t('edit.hint')}
        value={question.hint?.[language] ?? ''}
        onChange={(text) => onChange({ ...question, hint: { ...question.hint, [language]: text } })}
      />
      <Field
        label={t('edit.forEducator')}
        hint={t('edit.forEducatorHint')}
        value={question.forEducator?.[language] ?? ''}
        onChange={(text) =>
          onChange({ ...question, forEducator: { ...question.forEducator, [language]: text } })
        }
      />
    </>
  );
}
