import { store } from '#lib/store/db.ts';
import type { HighlightRow, NoteRow, SelectorRow } from '#lib/store/rows.ts';

/** A place in the page that a note is to hang on. */
export type Passage = {
  readonly quote: string;
  readonly selectors: readonly SelectorRow[];
  readonly paragraph: string;
};

/** A note and its passage as they were, enough to undo what was done. */
export type BeforeMove = { readonly note: NoteRow; readonly highlight: HighlightRow };

/**
 * Hangs a note on another passage: the reader found by hand what the page has made of it.
 *
 * @returns what {@link undoMove} needs; null when the note or its passage is gone
 * @throws DOMException when the disk is full or the database cannot be opened
 */
export async function movePassage(noteId: string, to: Passage): Promise<BeforeMove | null> {
  const db = store();
  return db.transaction('rw', db.notes, db.highlights, async () => {
    const before = await placeOf(noteId);
    if (before) await db.highlights.put({ ...before.highlight, ...to });
    return before;
  });
}

/**
 * Keeps a note whose passage is gone as a note on the page, the passage quoted at its head.
 *
 * @returns as {@link movePassage}
 * @throws as {@link movePassage}
 */
export async function keepOnPage(noteId: string, now: number): Promise<BeforeMove | null> {
  const db = store();
  return db.transaction('rw', db.notes, db.highlights, async () => {
    const before = await placeOf(noteId);
    if (!before) return null;
    const { note, highlight } = before;
    const quoted = highlight.quote.trim().replace(/\s*\n\s*/gu, ' ');
    const body = note.body === '' ? `> ${quoted}` : `> ${quoted}\n\n${note.body}`;
    await db.notes.put({ ...note, target: 'page', highlightId: '', body, updatedAt: now });
    await db.highlights.delete(highlight.id);
    return before;
  });
}

/** Undoes {@link movePassage} and {@link keepOnPage}. Doing it twice changes nothing more. */
export async function undoMove({ note, highlight }: BeforeMove): Promise<void> {
  const db = store();
  await db.transaction('rw', db.notes, db.highlights, async () => {
    await db.notes.put(note);
    await db.highlights.put(highlight);
  });
}

async function placeOf(noteId: string): Promise<BeforeMove | null> {
  const db = store();
  const note = await db.notes.get(noteId);
  const highlight = note && (await db.highlights.get(note.highlightId));
  return note && highlight ? { note, highlight } : null;
}
