import type { DetectEntry } from '#lib/detect/form.ts';
import { packKeyIn } from './pack-key.ts';
import type { Entry, PackList } from './schema.ts';

/** What the reader switched off. */
export type Muted = {
  readonly mutedEntries: readonly string[];
  readonly mutedPacks: readonly string[];
};

/**
 * Gives what detection needs of the entries in use: those of every pack that is not muted, less
 * the muted ones, each once, in the order of the packs (the earlier wins an equal form).
 *
 * The built-in packs were written as one: where two of their entries have a form, its rules
 * decide. Between them and a pack that was opened the order alone does.
 */
export function entriesInUse(
  packs: readonly PackList[],
  entries: ReadonlyMap<string, Entry>,
  muted: Muted,
): readonly DetectEntry[] {
  const layers = new Map<string, number>();
  let layer = 0;
  let before: string | null = null;
  for (const pack of packs) {
    const key = packKeyOfList(pack);
    if (key !== before) layer += 1;
    before = key;
    if (muted.mutedPacks.includes(pack.id)) continue;
    for (const id of pack.entries) if (!layers.has(id)) layers.set(id, layer);
  }
  for (const id of muted.mutedEntries) layers.delete(id);
  return [...layers].flatMap(([id, own]) => {
    const entry = entries.get(id);
    return entry ? [{ id, kind: entry.kind, layer: own, forms: entry.forms }] : [];
  });
}

/** A pack that was opened is told by its key; the built-in ones have none. */
function packKeyOfList({ id, entries }: PackList): string | null {
  return packKeyIn(entries[0] ?? '') === null ? null : id;
}
