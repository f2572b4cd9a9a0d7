import { NoteCard } from '#components/notes/NoteCard.tsx';
import { OutsideLink } from '#components/ui/OutsideLink.tsx';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import { groupBy } from './group-by.ts';
import type { NotebookProps } from './NotebookView.tsx';

/** Notes that are shown by something they have in common. */
export type Grouped = NotebookProps & { readonly found: readonly NoteInPlace[] };

/** Notes under the article they are of; the article last written on comes first. */
export function NotesByArticle(props: Grouped) {
  const articles = groupBy(props.found, (place) => [place.article.url]);
  return articles.map(({ key, items }) => (
    <section key={key} className="group" aria-label={items[0]?.article.title ?? key}>
      <h2>
        <OutsideLink url={key}>{items[0]?.article.title ?? key}</OutsideLink>
      </h2>
      {items.map((place) => (
        <NotebookNote key={place.note.id} {...props} place={place} />
      ))}
    </section>
  ));
}

/** A note as the notebook shows it. */
export function NotebookNote(props: NotebookProps & { readonly place: NoteInPlace }) {
  const { place, nameOf } = props;
  return (
    <NoteCard
      place={place}
      entryName={nameOf(place.note.entryId)}
      onEdit={props.onEdit}
      onDelete={props.onDelete}
      onRecolour={props.onRecolour}
      onVersion={props.onVersion}
      {...(props.onTag ? { onTag: props.onTag } : {})}
    />
  );
}
