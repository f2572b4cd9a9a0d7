import { ExplainerText } from '#components/explainer/ExplainerText.tsx';
import { KindTag } from '#components/explainer/KindTag.tsx';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { Language } from '#lib/detect/form.ts';
import { blankSource, freeId } from '#lib/packs/edit-pack.ts';
import { explain } from '#lib/packs/explain.ts';
import { type Entry, KINDS, SECTIONS } from '#lib/packs/schema.ts';
import { Choice, Field } from './Field.tsx';
import { FormsFields } from './FormsFields.tsx';

/** One entry in one language, with the explainer as its readers will see it beside it. */
export function EntryFields(props: {
  readonly entry: Entry;
  readonly language: Language;
  readonly onChange: (entry: Entry) => void;
}) {
  const { entry, language, onChange } = props;
  const { t } = useSpeech();
  return (
    <div className="entry-editor">
      <div className="entry-fields">
        <Field
          label={t('edit.name')}
          value={entry.names[language] ?? ''}
          onChange={(name) => onChange({ ...entry, names: { ...entry.names, [language]: name } })}
        />
        <Choice
          label={t('edit.kind')}
          value={entry.kind}
          options={KINDS.map((each) => [each, t(`kind.${each}`)] as const)}
          onChange={(kind) => onChange({ ...entry, kind })}
        />
        <Field
          label={t('edit.summary')}
          hint={t('edit.summaryHint')}
          rows={3}
          value={entry.summary[language] ?? ''}
          onChange={(text) =>
            onChange({ ...entry, summary: { ...entry.summary, [language]: text } })
          }
        />
        <FormsFields
          forms={entry.forms[language] ?? []}
          onChange={(forms) =>
            onChange({ ...entry, forms: { ...entry.forms, [language]: forms } } as Entry)
          }
        />
        <SectionFields {...props} />
        <SourceFields {...props} />
      </div>
      <Preview entry={entry} language={language} />
    </div>
  );
}

type Props = Parameters<typeof EntryFields>[0];

function SectionFields({ entry, language, onChange }: Props) {
  const { t } = useSpeech();
  const free = SECTIONS.filter((each) => !entry.sections.some(({ section }) => section === each));
  const cited = entry.sources.map(({ id }) => id);
  return (
    <fieldset className="group">
      <legend>{t('edit.sections')}</legend>
      {entry.sections.map((section, index) => (
        <Field
          key={section.section}
          label={t(`section.${section.section}`)}
          rows={3}
          value={section[language] ?? ''}
          onChange={(text) =>
            onChange({
              ...entry,
              sections: entry.sections.with(index, { ...section, [language]: text }),
            })
          }
        />
      ))}
      <div className="actions">
        {free.map((each) => (
          <Action
            key={each}
            look="plain"
            onPress={() =>
              onChange({
                ...entry,
                sections: [...entry.sections, { section: each, [language]: '', sources: cited }],
              })
            }
          >
            {t('edit.addSection', t(`section.${each}`))}
          </Action>
        ))}
      </div>
    </fieldset>
  );
}

function SourceFields({ entry, onChange }: Props) {
  const { t } = useSpeech();
  const { sources } = entry;
  type Source = Entry['sources'][number];
  const set = (index: number, source: Source): void =>
    onChange({ ...entry, sources: sources.with(index, source) });
  return (
    <fieldset className="group">
      <legend>{t('edit.sources')}</legend>
      <p className="hint">{t('edit.sourcesHint')}</p>
      {sources.map((source, index) => (
        <div className="form-group" key={source.id}>
          <Field
            label={t('edit.sourceTitle')}
            value={source.title}
            onChange={(title) => set(index, { ...source, title })}
          />
          <Field
            label={t('edit.publisher')}
            value={source.publisher}
            onChange={(publisher) => set(index, { ...source, publisher })}
          />
          <Field
            label={t('edit.url')}
            value={source.url}
            onChange={(url) => set(index, { ...source, url })}
          />
          <Field
            label={t('edit.seen')}
            hint={t('edit.dayHint')}
            value={source.checked}
            onChange={(checked) => set(index, { ...source, checked })}
          />
        </div>
      ))}
      <Action
        look="plain"
        onPress={() => {
          const id = freeId('s', sources);
          onChange({
            ...entry,
            sources: [...sources, blankSource(id, entry.checked)],
            summary: { ...entry.summary, sources: [...entry.summary.sources, id] },
          });
        }}
      >
        {t('edit.addSource')}
      </Action>
    </fieldset>
  );
}

/** The explainer as it stands, where it can be shown. */
function Preview(props: { readonly entry: Entry; readonly language: Language }) {
  const { entry, language } = props;
  const { t } = useSpeech();
  const sources = entry.sources.filter(({ url }) => URL.canParse(url));
  const entries = new Map([[entry.id, { ...entry, sources }]]);
  const catalogue = { packs: [], entries, also: () => [], packOf: () => null };
  const shown = explain(catalogue, entry.id, language, entry.checked);
  return (
    <aside className="entry-preview" aria-label={t('edit.preview')}>
      {shown ? (
        <>
          <h3>
            {shown.name} <KindTag kind={shown.kind} />
          </h3>
          <ExplainerText explainer={shown} />
        </>
      ) : (
        <p className="hint">{t('edit.previewEmpty')}</p>
      )}
    </aside>
  );
}
