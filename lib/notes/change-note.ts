import { store } from '#lib/store/db.ts';
import type { HighlightColour, HighlightRow, NoteRow, SelectorRow } from '#lib/store/rows.ts';

/** A place in the page that a note is to hang on. */
export type Passage = {
  readonly quote: string;
  readonly selectors: readonly SelectorRow[];
  readonly paragraph: string;
};

/** A note and its passage as they were, enough to undo what was done. */
export type Before = { readonly note: NoteRow; readonly highlight: HighlightRow | null };

/**
 * Hangs a note on another passage: the reader found by hand what the page has made of it, or
 * made the passage longer or shorter.
 *
 * @returns what {@link putBack} needs; null when the note or its passage is gone
 * @throws DOMException when the disk is full or the database cannot be opened
 */
export function movePassage(noteId: string, to: Passage): Promise<Before | null> {
  return changeHighlight(noteId, to);
}

/** Gives the passage of a note another colour. As {@link movePassage}. */
export function recolour(noteId: string, colour: HighlightColour): Promise<Before | null> {
  return changeHighlight(noteId, { colour });
}

/**
 * Keeps a note whose passage is gone as a note on the page, the passage quoted at its head.
 *
 * @returns as {@link movePassage}
 * @throws as {@link movePassage}
 */
export async function keepOnPage(noteId: string, now: number): Promise<Before | null> {
  return change(noteId, async ({ note, highlight }) => {
    if (!highlight) return false;
    const db = store();
    const quoted = highlight.quote.trim().replace(/\s*\n\s*/gu, ' ');
    const body = note.body === '' ? `> ${quoted}` : `> ${quoted}\n\n${note.body}`;
    await db.notes.put({ ...note, target: 'page', highlightId: '', body, updatedAt: now });
    await db.highlights.delete(highlight.id);
    return true;
  });
}

/** Undoes what was done to a note. Doing it twice changes nothing more. */
export async function putBack({ note, highlight }: Before): Promise<void> {
  const db = store();
  await db.transaction('rw', db.notes, db.highlights, async () => {
    await db.notes.put(note);
    if (highlight) await db.highlights.put(highlight);
  });
}

function changeHighlight(noteId: string, to: Partial<HighlightRow>): Promise<Before | null> {
  return change(noteId, async ({ highlight }) => {
    if (!highlight) return false;
    await store().highlights.put({ ...highlight, ...to });
    return true;
  });
}

/** Does something to a note in one transaction; gives what was before, null when nothing was done. */
async function change(
  noteId: string,
  act: (before: Before) => Promise<boolean>,
): Promise<Before | null> {
  const db = store();
  return db.transaction('rw', db.notes, db.highlights, async () => {
    const note = await db.notes.get(noteId);
    if (!note) return null;
    const before = { note, highlight: (await db.highlights.get(note.highlightId)) ?? null };
    return (await act(before)) ? before : null;
  });
}
