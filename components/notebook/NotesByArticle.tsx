import { memo } from 'react';
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
        <NotebookNote key={place.note.id} {...ofNote(props)} place={place} />
      ))}
    </section>
  ));
}

/** What a note of the notebook needs, and nothing that changes without need. */
type OfNote = Pick<
  NotebookProps,
  'nameOf' | 'onEdit' | 'onDelete' | 'onRecolour' | 'onVersion' | 'onTag'
>;

export function ofNote(props: NotebookProps): OfNote {
  const { nameOf, onEdit, onDelete, onRecolour, onVersion, onTag } = props;
  return { nameOf, onEdit, onDelete, onRecolour, onVersion, ...(onTag ? { onTag } : {}) };
}

/** A note as the notebook shows it; drawn anew only when it has changed. */
export const NotebookNote = memo(function NotebookNote(
  props: OfNote & { readonly place: NoteInPlace },
) {
  const { nameOf, ...more } = props;
  return <NoteCard {...more} entryName={nameOf(props.place.note.entryId)} />;
});
