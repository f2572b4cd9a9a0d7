import { store } from '#lib/store/db.ts';
import { putNow } from '#lib/store/put-now.ts';
import type { PackDraftRow } from '#lib/store/rows.ts';
import type { Pack } from './schema.ts';

/** A pack that is being made. */
export type PackDraft = { readonly id: string; readonly pack: Pack; readonly at: number };

/**
 * Gives the packs that are being made, the last changed first.
 *
 * @throws DOMException when the database cannot be opened
 */
export async function readPackDrafts(): Promise<readonly PackDraft[]> {
  const rows = await store().packDrafts.toArray();
  return rows
    .map(({ id, text, at }) => ({ id, pack: JSON.parse(text) as Pack, at }))
    .toSorted((a, b) => b.at - a.at);
}

/**
 * Keeps a pack as it is now. Called on every keystroke: what was typed last is kept though the page
 * is closed in the next moment.
 */
export async function keepPackDraft(pack: Pack, now: number): Promise<void> {
  const row = { id: pack.id, text: JSON.stringify(pack), at: now };
  await putNow(store(), 'packDrafts', pack.id, row);
  // Once more by Dexie, whose queries learn of it: lists of drafts follow.
  const db = store();
  await db.transaction('rw', db.packDrafts, async () => {
    const kept = await db.packDrafts.get(pack.id);
    // As it stands by now: a later keystroke may have overtaken this one.
    if (kept) await db.packDrafts.put(kept);
  });
}

/** Deletes a pack that is being made; gives it for undo, null when it is gone. */
export async function removePackDraft(id: string): Promise<PackDraftRow | null> {
  const db = store();
  return db.transaction('rw', db.packDrafts, async () => {
    const row = await db.packDrafts.get(id);
    await db.packDrafts.delete(id);
    return row ?? null;
  });
}

/** Puts one back that was deleted. */
export async function putPackDraftBack(row: PackDraftRow): Promise<void> {
  await store().packDrafts.put(row);
}
