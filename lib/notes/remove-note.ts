import { store } from '#lib/store/db.ts';
import { TRASH_DAYS, type TrashRow } from '#lib/store/rows.ts';
import { draftKey } from './draft.ts';

export { TRASH_DAYS, type TrashRow };

const DAY_MS = 86_400_000;

/**
 * Puts a note into the trash with its highlight, and with the article when it was the last note
 * there, in one strict transaction.
 *
 * @param now ms since 1970
 * @returns false when the note was gone already
 * @throws DOMException when the disk is full or the database cannot be opened; nothing is removed
 */
export async function removeNote(id: string, now: number): Promise<boolean> {
  const db = store();
  return db.transaction('rw', db.tables, async () => {
    const note = await db.notes.get(id);
    if (!note) return false;
    const highlight = (await db.highlights.get(note.highlightId)) ?? null;
    const article = (await db.articles.get(note.url)) ?? null;
    await db.trash.put({ id, note, highlight, article, deletedAt: now });
    await db.notes.delete(id);
    await db.drafts.delete(draftKey({ target: 'note', id, basedOn: 0 }));
    if (highlight) await db.highlights.delete(highlight.id);
    if ((await db.notes.where('url').equals(note.url).count()) === 0) {
      await db.articles.delete(note.url);
    }
    return true;
  });
}

/**
 * Brings a note back from the trash, with all that went with it.
 *
 * @returns false when it is not in the trash (any more)
 * @throws as {@link removeNote}
 */
export async function restoreNote(id: string): Promise<boolean> {
  const db = store();
  return db.transaction('rw', db.notes, db.highlights, db.articles, db.trash, async () => {
    const row = await db.trash.get(id);
    if (!row) return false;
    await db.notes.put(row.note);
    if (row.highlight) await db.highlights.put(row.highlight);
    if (row.article && !(await db.articles.get(row.article.url))) {
      await db.articles.put(row.article);
    }
    await db.trash.delete(id);
    return true;
  });
}

/** Gives what is in the trash, the last deleted first. */
export async function listTrash(): Promise<readonly TrashRow[]> {
  return store().trash.orderBy('deletedAt').reverse().toArray();
}

/** Takes out of the trash what was deleted too long ago; tells how many notes that were. */
export async function purgeTrash(now: number): Promise<number> {
  return store()
    .trash.where('deletedAt')
    .below(now - TRASH_DAYS * DAY_MS)
    .delete();
}

/** Deletes for good what is in the trash: one note, or all of it. */
export async function emptyTrash(id?: string): Promise<void> {
  const { trash } = store();
  await (id === undefined ? trash.clear() : trash.delete(id));
}
