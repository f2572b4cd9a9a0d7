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
import { draftKey, type Wording } from './draft.ts';

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
  readonly tags: readonly string[];
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
    tags: note.tags,
    createdAt: now,
    updatedAt: now,
    revisions: [],
  };
  await db.transaction('rw', db.articles, db.highlights, db.notes, db.drafts, async () => {
    await keepArticle(article, now);
    if (highlight) await db.highlights.add(highlight);
    await db.notes.add(row);
    await db.drafts.delete(draftKey(note.draft));
  });
  return row;
}

/**
 * Keeps an article, or what its page says of it now; since when stays as it is. To be called in a
 * transaction over articles.
 *
 * @param now ms since 1970
 */
export async function keepArticle(article: Article, now: number): Promise<void> {
  const { articles } = store();
  const known = await articles.get(article.url);
  const title = article.title.slice(0, LONGEST_TITLE);
  await articles.put({ ...article, title, keptAt: known?.keptAt ?? now });
}

/** What came of rewording a note. */
export type Reworded =
  | { readonly is: 'kept'; readonly note: NoteRow }
  /** Deleted in another window; the draft is still there. */
  | { readonly is: 'gone' }
  /** Changed in another window since; nothing was written, and the draft is still there. */
  | { readonly is: 'changed'; readonly note: NoteRow };

/**
 * Gives a note another wording and keeps the one before as a revision, in one strict
 * transaction that also removes the draft.
 *
 * @param basedOn `updatedAt` of the wording that was reworded: a later one is not overwritten
 * @throws DOMException as {@link keepNote} does
 */
export async function rewordNote(
  id: string,
  wording: Wording,
  basedOn: number,
  now: number,
): Promise<Reworded> {
  const db = store();
  return db.transaction('rw', db.notes, db.drafts, async () => {
    const before = await db.notes.get(id);
    if (!before) return { is: 'gone' };
    const isSame = before.body === wording.body && before.tags.join() === wording.tags.join();
    if (!isSame && before.updatedAt !== basedOn) return { is: 'changed', note: before };
    await db.drafts.delete(draftKey({ target: 'note', id, basedOn }));
    if (isSame) return { is: 'kept', note: before };
    const note = { ...withRevision(before, before), ...wording, updatedAt: now };
    await db.notes.put(note);
    return { is: 'kept', note };
  });
}

/**
 * Puts a wording among the earlier ones of a note and its draft away: the reader took the other
 * window's. Nothing happens when the note is gone.
 */
export async function setAside(id: string, body: string, now: number): Promise<void> {
  const db = store();
  await db.transaction('rw', db.notes, db.drafts, async () => {
    const note = await db.notes.get(id);
    if (!note) return;
    await db.notes.put(withRevision(note, { body, updatedAt: now }));
    await db.drafts.delete(draftKey({ target: 'note', id, basedOn: 0 }));
  });
}

function withRevision(note: NoteRow, { body, updatedAt: at }: Pick<NoteRow, 'body' | 'updatedAt'>) {
  return { ...note, revisions: [...note.revisions, { body, at }].slice(-REVISIONS_KEPT) };
}
