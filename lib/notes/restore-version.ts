import { store } from '#lib/store/db.ts';
import { REVISIONS_KEPT } from '#lib/store/rows.ts';
import type { Before } from './change-note.ts';

/**
 * Takes an earlier wording of a note for its wording now; the one that it takes the place of is
 * kept among the earlier ones.
 *
 * @param at the time (ms since 1970) of the wording, as `revisions` has it
 * @returns what `putBack` needs; null when the note or the wording is gone
 * @throws DOMException when the disk is full or the database cannot be opened
 */
export async function restoreVersion(
  noteId: string,
  at: number,
  now: number,
): Promise<Before | null> {
  const db = store();
  return db.transaction('rw', db.notes, async () => {
    const note = await db.notes.get(noteId);
    const version = note?.revisions.findLast((each) => each.at === at);
    if (!note || !version) return null;
    const overtaken = { body: note.body, at: note.updatedAt };
    const others = note.revisions.filter((each) => each !== version);
    const revisions = [...others, overtaken].slice(-REVISIONS_KEPT);
    await db.notes.put({ ...note, body: version.body, updatedAt: now, revisions });
    return { note, highlight: null };
  });
}
