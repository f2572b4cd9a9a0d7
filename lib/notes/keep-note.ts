import { store } from '#lib/store/db.ts';
import {
  type ArticleRow,
  type DraftTarget,
  type HighlightColour,
  type HighlightRow,
  type NoteRow,
  REVISIONS_KEPT,
  type SelectorRow,
} from '#lib/store/rows.ts';
import { draftKey } from './draft.ts';

/** A longer title (UTF-16 units) is cut: an export would not be taken in again. */
const LONGEST_TITLE = 1000;

/** The article a note belongs to, as the page tells it. */
export type Article = Omit<ArticleRow, 'keptAt'>;

/** The passage a note hangs on. */
type Passage = {
  readonly quote: string;
  readonly selectors: readonly SelectorRow[];
  readonly paragraph: string;
  readonly colour: HighlightColour;
};

/** A note to be kept for the first time. */
export type NewNote = {
  readonly article: Article;
  readonly on:
    | { readonly target: 'passage'; readonly passage: Passage }
    | { readonly target: 'entry'; readonly entryId: string }
    | { readonly target: 'page' };
  /** Markdown; may be empty for a passage that is only marked. */
  readonly body: string;
  /** The draft that this note was, removed in the same transaction. */
  readonly draft: DraftTarget;
};

/**
 * Keeps a new note, and with it its highlight and article, in one strict transaction. When the
 * promise is fulfilled it is on the disk.
 *
 * @param now ms since 1970
 * @throws DOMException when the disk is full or the database cannot be opened; nothing is kept
 */
export async function keepNote(note: NewNote, now: number): Promise<NoteRow> {
  const db = store();
  const { article, on } = note;
  const highlight: HighlightRow | null =
    on.target === 'passage'
      ? { id: crypto.randomUUID(), url: article.url, createdAt: now, ...on.passage }
      : null;
  const row: NoteRow = {
    id: crypto.randomUUID(),
    url: article.url,
    target: on.target,
    highlightId: highlight?.id ?? '',
    entryId: on.target === 'entry' ? on.entryId : '',
    body: note.body,
    createdAt: now,
    updatedAt: now,
    revisions: [],
  };
  await db.transaction('rw', db.articles, db.highlights, db.notes, db.drafts, async () => {
    const known = await db.articles.get(article.url);
    const title = article.title.slice(0, LONGEST_TITLE);
    await db.articles.put({ ...article, title, keptAt: known?.keptAt ?? now });
    if (highlight) await db.highlights.add(highlight);
    await db.notes.add(row);
    await db.drafts.delete(draftKey(note.draft));
  });
  return row;
}

/**
 * Gives a note another wording and keeps the one before as a revision, in one strict
 * transaction that also removes the draft.
 *
 * @returns null when the note is gone (deleted in another window); the draft is still there then
 * @throws DOMException as {@link keepNote} does
 */
export async function rewordNote(id: string, body: string, now: number): Promise<NoteRow | null> {
  const db = store();
  return db.transaction('rw', db.notes, db.drafts, async () => {
    const before = await db.notes.get(id);
    if (!before) return null;
    await db.drafts.delete(draftKey({ target: 'note', id }));
    if (before.body === body) return before;
    const revisions = [...before.revisions, { body: before.body, at: before.updatedAt }];
    const row = { ...before, body, updatedAt: now, revisions: revisions.slice(-REVISIONS_KEPT) };
    await db.notes.put(row);
    return row;
  });
}
