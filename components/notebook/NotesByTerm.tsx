import { useSpeech } from '#components/ui/I18n.tsx';
import { groupBy } from './group-by.ts';
import type { NotebookProps } from './NotebookView.tsx';
import { NotebookNote } from './NotesByArticle.tsx';

/** Notes on terms, under their term; the term last written on comes first. */
export function NotesByTerm(props: NotebookProps) {
  const { found, nameOf } = props;
  const { t } = useSpeech();
  const onTerms = found.filter((place) => place.note.target === 'entry');
  if (onTerms.length === 0) return <p className="state">{t('notebook.emptyTerms')}</p>;
  return groupBy(onTerms, (place) => place.note.entryId).map(({ key, items }) => (
    <section key={key} className="group" aria-label={nameOf(key)}>
      <h2>{nameOf(key)}</h2>
      {items.map((place) => (
        <div key={place.note.id}>
          <p className="note-article">{place.article.title}</p>
          <NotebookNote {...props} place={place} />
        </div>
      ))}
    </section>
  ));
}
