import { store } from '#lib/store/db.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '#lib/store/rows.ts';
import { draftKey } from './draft.ts';

/** All that went with a note, enough to bring it back. */
export type RemovedNote = {
  readonly note: NoteRow;
  readonly highlight: HighlightRow | null;
  readonly article: ArticleRow | null;
};

/**
 * Deletes a note with its highlight, and the article when it was the last note there, in one
 * transaction.
 *
 * @returns what {@link restoreNote} needs to undo it; null when the note was gone already
 */
export async function removeNote(id: string): Promise<RemovedNote | null> {
  const db = store();
  return db.transaction('rw', db.notes, db.drafts, db.highlights, db.articles, async () => {
    const note = await db.notes.get(id);
    if (!note) return null;
    const highlight = (await db.highlights.get(note.highlightId)) ?? null;
    const article = (await db.articles.get(note.url)) ?? null;
    await db.notes.delete(id);
    await db.drafts.delete(draftKey({ target: 'note', id }));
    if (highlight) await db.highlights.delete(highlight.id);
    if ((await db.notes.where('url').equals(note.url).count()) === 0) {
      await db.articles.delete(note.url);
    }
    return { note, highlight, article };
  });
}

/** Undoes {@link removeNote}. Doing it twice changes nothing more. */
export async function restoreNote(removed: RemovedNote): Promise<void> {
  const db = store();
  await db.transaction('rw', db.notes, db.highlights, db.articles, async () => {
    await db.notes.put(removed.note);
    if (removed.highlight) await db.highlights.put(removed.highlight);
    if (removed.article) await db.articles.put(removed.article);
  });
}
