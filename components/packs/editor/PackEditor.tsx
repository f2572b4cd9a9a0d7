import { useDeferredValue, useMemo, useState } from 'react';
import type { PackEditing } from '#components/hooks/usePackEditor.ts';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import { LANGUAGES, type Language } from '#lib/detect/form.ts';
import { blankEntry, finished, freeId } from '#lib/packs/edit-pack.ts';
import { nameOf } from '#lib/packs/explain.ts';
import { problemSentence } from '#lib/packs/pack-problem.ts';
import { type PackWarning, packWarnings } from '#lib/packs/pack-warnings.ts';
import type { Entry, Pack } from '#lib/packs/schema.ts';
import { EntryFields } from './EntryFields.tsx';
import { Choice, Field } from './Field.tsx';
import { LightsUp } from './LightsUp.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { RowsField } from './RowsField.tsx';

/** Makes a pack: what it is, its entries, its questions, what it marks, what is wrong, sharing. */
export function PackEditor(props: PackEditing) {
  const { pack, onChange } = props;
  const { t, language: own } = useSpeech();
  // As it would be shared: made once a change, for all that look at it, and after the keystroke
  // itself is seen.
  const settled = useDeferredValue(pack);
  const ready = useMemo(() => finished(settled, settled.date, false), [settled]);
  // Whoever begins writes in the language that they read.
  const begun = pack.entries.length === 0 ? own : pack.languages[0];
  const [language, setLanguage] = useState<Language>(begun ?? own);
  return (
    <section className="pack-editor" aria-labelledby="edit-title">
      <h2 id="edit-title">{t('edit.title')}</h2>
      <div className="actions">
        <Action isDisabled={!props.canUndo} onPress={props.onUndo}>
          {t('note.undo')}
        </Action>
        <Action isDisabled={!props.canRedo} onPress={props.onRedo}>
          {t('edit.redo')}
        </Action>
        <Action onPress={props.onClose}>{t('edit.close')}</Action>
      </div>
      <p role="status" className="hint edit-state">
        {props.isKept ? t('edit.kept') : ''}
      </p>
      {props.problem ? <StoreTrouble problem={props.problem} /> : null}
      <Choice
        label={t('edit.language')}
        value={language}
        options={LANGUAGES.map((each) => [each, t(`openPack.language.${each}`)] as const)}
        onChange={setLanguage}
      />
      <About pack={pack} language={language} onChange={onChange} />
      <Entries pack={pack} language={language} onChange={onChange} />
      <QuestionFields
        questions={pack.questions}
        entries={pack.entries}
        language={language}
        onChange={(questions) => onChange({ ...pack, questions: [...questions] })}
      />
      <LightsUp ready={ready} language={language} />
      <Findings {...props} ready={ready} />
      <div className="actions">
        <Action
          look="main"
          isDisabled={props.problems.length > 0}
          onPress={() => props.onShare(true)}
        >
          {t('edit.share')}
        </Action>
        <Action isDisabled={props.problems.length > 0} onPress={() => props.onShare(false)}>
          {t('edit.shareEducator')}
        </Action>
      </div>
      <p className="hint">{t('edit.shareHint')}</p>
    </section>
  );
}

type Part = {
  readonly pack: Pack;
  readonly language: Language;
  readonly onChange: (pack: Pack) => void;
};

function About({ pack, language, onChange }: Part) {
  const { t } = useSpeech();
  return (
    <fieldset className="group">
      <legend>{t('edit.about')}</legend>
      <Field
        label={t('edit.packTitle')}
        value={pack.title[language] ?? ''}
        onChange={(text) => onChange({ ...pack, title: { ...pack.title, [language]: text } })}
      />
      <Field
        label={t('edit.packSummary')}
        value={pack.summary[language] ?? ''}
        onChange={(text) => onChange({ ...pack, summary: { ...pack.summary, [language]: text } })}
      />
      <Field
        label={t('edit.author')}
        hint={t('edit.authorHint')}
        value={pack.authors.join(', ')}
        onChange={(text) => onChange({ ...pack, authors: text.split(',') })}
      />
    </fieldset>
  );
}

function Entries({ pack, language, onChange }: Part) {
  const { t } = useSpeech();
  const [shown, setShown] = useState<string | null>(null);
  const { entries } = pack;
  const at = entries.findIndex(({ id }) => id === shown);
  const entry = entries[at];
  const set = (next: readonly Entry[]): void => onChange({ ...pack, entries: [...next] });
  return (
    <fieldset className="group">
      <legend>{t('edit.entries')}</legend>
      <ol className="plain-list">
        {entries.map((each, index) => (
          <li key={each.id}>
            <Action look="plain" isPressed={each.id === shown} onPress={() => setShown(each.id)}>
              {(each.names[language] || each.names.en || each.names.es) ??
                t('edit.unnamed', String(index + 1))}
            </Action>
          </li>
        ))}
      </ol>
      <div className="actions">
        <Action
          onPress={() => {
            const id = freeId('entry-', entries);
            set([...entries, blankEntry(id, language, pack.date)]);
            setShown(id);
          }}
        >
          {t('edit.addEntry')}
        </Action>
        {entry ? (
          <Action onPress={() => set(entries.toSpliced(at, 1))}>{t('edit.removeEntry')}</Action>
        ) : null}
      </div>
      <RowsField
        taken={entries}
        language={language}
        today={pack.date}
        onAdd={(added) => set([...entries, ...added])}
      />
      {entry ? (
        <EntryFields
          key={entry.id}
          entry={entry}
          language={language}
          onChange={(next) => set(entries.with(at, next))}
        />
      ) : null}
    </fieldset>
  );
}

/** What must be mended before the pack can be shared, and what may be better. */
function Findings(props: PackEditing & { readonly ready: Pack }) {
  const { pack, ready, problems, onChange } = props;
  const { t } = useSpeech();
  const warnings = packWarnings(ready);
  return (
    <section aria-labelledby="findings">
      <h3 id="findings">{t('edit.findings')}</h3>
      {problems.length === 0 && warnings.length === 0 ? <p>{t('edit.sound')}</p> : null}
      <ul>
        {problems.map((problem) => {
          const sentence = problemSentence(problem, t);
          return <li key={sentence}>{sentence}</li>;
        })}
        {warnings.map((warning) => (
          <li key={`${warning.entry} ${warning.key} ${warning.values.join(' ')}`}>
            {`${nameIn(ready, warning.entry)}: ${t(warning.key, ...warning.values)}`}{' '}
            {warning.cure ? (
              <Action look="plain" onPress={() => onChange(cured(pack, ready, warning))}>
                {t('edit.cureCase', warning.cure.text.toUpperCase())}
              </Action>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameIn({ entries }: Pack, id: string): string {
  const entry = entries.find((each) => each.id === id);
  return entry ? nameOf(entry, 'en') : id;
}

/** The pack with the spelling of a warning in capitals. */
function cured(pack: Pack, ready: Pack, { entry: id, cure }: PackWarning): Pack {
  if (!cure) return pack;
  const { language, form: at, text } = cure;
  const named = ready.entries.findIndex((each) => each.id === id);
  const raised = (spelling: string): string =>
    spelling.trim() === text ? text.toUpperCase() : spelling;
  return {
    ...pack,
    entries: pack.entries.map((entry, index) => {
      const forms = entry.forms[language];
      const form = forms?.[at];
      if (index !== named || !forms || !form) return entry;
      const next = { ...form, text: raised(form.text), or: form.or?.map(raised) };
      return { ...entry, forms: { ...entry.forms, [language]: forms.with(at, next) } };
    }),
  };
}
