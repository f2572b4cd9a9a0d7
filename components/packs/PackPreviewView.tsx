import type { ReactNode } from 'react';
import { WordDiff } from '#components/notes/WordDiff.tsx';
import { Action } from '#components/ui/Action.tsx';
import { formatMoment } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { AdmittedPack } from '#lib/packs/admit-pack.ts';
import type { AuthorKnown, PackPreview } from '#lib/packs/preview-pack.ts';
import { textIn } from '#lib/packs/text-in.ts';

/** What a pack is and would change, in words; the reader takes it or not. */
export function PackPreviewView(props: {
  readonly admitted: AdmittedPack;
  readonly preview: PackPreview;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}) {
  const { admitted, preview, onTake, onLeave } = props;
  const { t, language } = useSpeech();
  const { pack } = admitted;
  const { version, changes, newForms, disagreements, entries, hosts } = preview;
  const languages = pack.languages.map((each) => t(`openPack.language.${each}`)).join(', ');
  return (
    <section className="open-pack" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('openPack.preview', textIn(pack.title, language))}</h2>
      <p dir="auto">{textIn(pack.summary, language)}</p>
      <p>{t('openPack.by', pack.authors.join(', '))}</p>
      <Author author={preview.author} />
      {preview.isNamedAsAnother ? <p>{t('openPack.namedAsAnother')}</p> : null}
      <p>
        {t('openPack.contents', entries.length)}{' '}
        {t('openPack.about', languages, String(pack.questions.length), pack.licence)}
      </p>
      {version ? <p>{t(`openPack.version.${version.is}`, String(version.here))}</p> : null}
      <Folded title={t('openPack.changes', String(changes.length))} isEmpty={changes.length === 0}>
        <dl className="changes">
          {changes.map(({ where, before, after }) => (
            <div key={where}>
              <dt>{where}</dt>
              <dd>
                <WordDiff before={before} now={after} />
              </dd>
            </div>
          ))}
        </dl>
      </Folded>
      <Folded title={t('openPack.entries', String(entries.length))} isEmpty={false}>
        <List of={entries.map(({ name }) => name)} />
      </Folded>
      <Folded
        title={t('openPack.newForms', String(newForms.length))}
        isEmpty={newForms.length === 0}
      >
        <List of={newForms} />
      </Folded>
      <Folded
        title={t('openPack.disagreements', String(disagreements.length))}
        isEmpty={disagreements.length === 0}
      >
        {disagreements.map(({ name, here, there }) => (
          <div key={`${name} ${here}`}>
            <h3>{name}</h3>
            <p>{t('openPack.here', here)}</p>
            <p>{t('openPack.there', there)}</p>
          </div>
        ))}
      </Folded>
      <Folded title={t('openPack.hosts', String(hosts.length))} isEmpty={hosts.length === 0}>
        <List of={hosts} />
      </Folded>
      <div className="actions">
        <Action look="main" onPress={onTake}>
          {t('openPack.take')}
        </Action>
        <Action onPress={onLeave}>{t('openPack.leave')}</Action>
      </div>
    </section>
  );
}

function Author({ author }: { readonly author: AuthorKnown }) {
  const { t, language } = useSpeech();
  if (author.is === 'unsigned') return <p>{t('openPack.unsigned')}</p>;
  return (
    <>
      <p>
        {author.is === 'new'
          ? t('openPack.newAuthor')
          : t('openPack.knownAuthor', author.pack, formatMoment(author.since, language))}
      </p>
      <p className="fingerprint">{author.words}</p>
      <p className="hint">{t('openPack.signatureHint')}</p>
    </>
  );
}

function Folded(props: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}) {
  if (props.isEmpty) return null;
  return (
    <details>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}

function List({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="plain-list">
      {of.map((each) => (
        <li key={each}>
          <bdi>{each}</bdi>
        </li>
      ))}
    </ul>
  );
}
