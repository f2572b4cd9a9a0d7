import type { Language } from '#lib/detect/form.ts';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from './built-in.ts';
import { entryRefOf, localIdOf, packKeyIn } from './pack-key.ts';
import { type Entry, PACK_FORMAT, type Pack, type PackList } from './schema.ts';
import { spellingsOf } from './spellings.ts';
import { textIn } from './text-in.ts';

/** A pack that was opened, as the catalogue needs it. */
export type PackHere = { readonly key: string; readonly pack: Pack };

/** All packs that are here, in the order of whose explainer comes first, and their entries by name. */
export type Catalogue = {
  /** `id` is the pack's key, `entries` are names of entries. */
  readonly packs: readonly PackList[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** The entries of other packs that explain the same as one: by its id, or by a form. */
  also(ref: string): readonly string[];
  /** The title of the opened pack that an entry is of; null for a built-in one. */
  packOf(ref: string, language: Language): string | null;
};

/**
 * Joins the built-in packs with those that the reader opened. What a stranger's pack says stands
 * beside what the built-in ones say, under names of its own: it replaces nothing.
 *
 * @param order keys of packs, the first first; those not named follow, the built-in ones before
 */
export function catalogueOf(here: readonly PackHere[], order: readonly string[]): Catalogue {
  const entries = new Map(BUILT_IN_ENTRIES);
  const lists = [...BUILT_IN_PACKS];
  for (const { key, pack } of here) {
    const { format: _, entries: own, ...about } = pack;
    const ids = new Set(own.map(({ id }) => id));
    const refOf = (id: string): string => (ids.has(id) ? entryRefOf(key, id) : id);
    for (const entry of own) {
      const ref = entryRefOf(key, entry.id);
      entries.set(ref, { ...entry, id: ref, related: entry.related.map(refOf) });
    }
    lists.push({ ...about, id: key, entries: own.map(({ id }) => entryRefOf(key, id)) });
  }
  const place = new Map(order.map((key, index) => [key, index]));
  const rank = ({ id }: PackList): number => place.get(id) ?? order.length;
  const packs = lists.toSorted((a, b) => rank(a) - rank(b));
  const titles = new Map(packs.map(({ id, title }) => [id, title]));
  let same: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    packs,
    entries,
    also(ref) {
      if (here.length === 0) return [];
      same ??= sameThings(packs, entries);
      return same.get(ref) ?? [];
    },
    packOf(ref, language) {
      const key = packKeyIn(ref);
      if (key === null) return null;
      return textIn(titles.get(key) ?? {}, language) || key;
    },
  };
}

/**
 * Gives a pack that is here as one that could be a file, with the ids that its author gave; null
 * for none. What it is related to in other packs is left out.
 */
export function packOf({ packs, entries }: Catalogue, key: string): Pack | null {
  const list = packs.find(({ id }) => id === key);
  if (!list) return null;
  const here = new Set(list.entries);
  return {
    ...list,
    format: PACK_FORMAT,
    id: localIdOf(key),
    entries: list.entries.flatMap((ref) => {
      const entry = entries.get(ref);
      if (!entry) return [];
      const related = entry.related.filter((each) => here.has(each)).map(localIdOf);
      return [{ ...entry, id: localIdOf(ref), related }];
    }),
  };
}

/** Entries of different packs, one of them opened, that share an id or the spelling of a form. */
function sameThings(
  packs: readonly PackList[],
  entries: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, readonly string[]> {
  const bySign = new Map<string, Set<string>>();
  const inOrder = new Set(packs.flatMap((pack) => pack.entries));
  for (const ref of inOrder) {
    const entry = entries.get(ref);
    if (!entry) continue;
    for (const sign of signsOf(entry)) {
      const refs = bySign.get(sign);
      if (refs) refs.add(ref);
      else bySign.set(sign, new Set([ref]));
    }
  }
  const same = new Map<string, Set<string>>();
  for (const refs of bySign.values()) {
    for (const one of refs) {
      for (const other of refs) {
        if (packKeyIn(one) === packKeyIn(other)) continue;
        const known = same.get(one);
        if (known) known.add(other);
        else same.set(one, new Set([other]));
      }
    }
  }
  return new Map([...same].map(([ref, refs]) => [ref, [...refs]]));
}

function signsOf(entry: Entry): readonly string[] {
  const spellings = spellingsOf(entry).map((text) => `form ${text.toLowerCase()}`);
  return [`id ${localIdOf(entry.id)}`, ...spellings];
}
