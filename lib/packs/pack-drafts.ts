import { store } from '#lib/store/db.ts';
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

/** Keeps a pack as it is now, in a strict transaction. */
export async function keepPackDraft(pack: Pack, now: number): Promise<void> {
  await store().packDrafts.put({ id: pack.id, text: JSON.stringify(pack), at: now });
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
