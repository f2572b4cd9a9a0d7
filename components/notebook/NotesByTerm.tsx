import { groupBy } from './group-by.ts';
import type { NotebookProps } from './NotebookView.tsx';
import { NotebookNote } from './NotesByArticle.tsx';

/** Notes that are all on terms, under their term; the term last written on comes first. */
export function NotesByTerm(props: NotebookProps) {
  const { found, nameOf } = props;
  return groupBy(found, (place) => place.note.entryId).map(({ key, items }) => (
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
