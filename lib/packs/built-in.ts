import builtIn from '#built-in-packs' with { type: 'json' };
import type { Entry, PackList } from './schema.ts';

/** The packs that come with the extension; checked when it was built. */
export const BUILT_IN_PACKS = builtIn.packs as unknown as readonly PackList[];

/** Their entries, by id. */
export const BUILT_IN_ENTRIES: ReadonlyMap<string, Entry> = /* @__PURE__ */ new Map(
  (builtIn.entries as unknown as readonly Entry[]).map((entry) => [entry.id, entry]),
);
