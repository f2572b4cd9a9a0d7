import { entriesOfNote } from '#lib/notes/entry-links.ts';
import { groupBy } from './group-by.ts';
import { type Grouped, NotebookNote, ofNote } from './NotesByArticle.tsx';

/** Notes under each term that they are on or link to; the term last written on comes first. */
export function NotesByTerm(props: Grouped) {
  const { found, nameOf, find } = props;
  const groups = groupBy(found, ({ note }) => entriesOfNote(note, find));
  return groups.map(({ key, items }) => (
    <section key={key} className="group" aria-label={nameOf(key)}>
      <h2>{nameOf(key)}</h2>
      {items.map((place) => (
        <div key={place.note.id}>
          <p className="note-article">{place.article.title}</p>
          <NotebookNote {...ofNote(props)} place={place} />
        </div>
      ))}
    </section>
  ));
}
