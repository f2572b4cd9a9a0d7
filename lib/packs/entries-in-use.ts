import type { DetectEntry } from '#lib/detect/form.ts';
import type { Entry, PackList } from './schema.ts';

/** What the reader switched off. */
export type Muted = {
  readonly mutedEntries: readonly string[];
  readonly mutedPacks: readonly string[];
};

/**
 * Gives what detection needs of the entries in use: those of every pack that is not muted, less
 * the muted ones, each once, in the order of the packs (the earlier wins an equal form).
 */
export function entriesInUse(
  packs: readonly PackList[],
  entries: ReadonlyMap<string, Entry>,
  muted: Muted,
): readonly DetectEntry[] {
  const ids = new Set(
    packs.filter((pack) => !muted.mutedPacks.includes(pack.id)).flatMap((pack) => pack.entries),
  );
  for (const id of muted.mutedEntries) ids.delete(id);
  return [...ids].flatMap((id) => {
    const entry = entries.get(id);
    return entry ? [{ id, kind: entry.kind, forms: entry.forms }] : [];
  });
}
