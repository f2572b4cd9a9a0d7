import type { Mention } from './mention.ts';

/** What a page says of one entry: how often, where first, and how much it matters there. */
export type EntryOnPage = {
  readonly entry: string;
  readonly kind: Mention['kind'];
  /** The number of mentions. */
  readonly count: number;
  /** From 0 up; compare only within a page. */
  readonly importance: number;
  /** Indexes into the page's mentions, in order. */
  readonly mentions: readonly number[];
};

/** A mention at the very start weighs this much more than one at the end. */
const START_WEIGHT = 2;

/** General words of law and office stand in many stories; a program's name tells what this one is about. */
const KIND_WEIGHT: { readonly [kind in Mention['kind']]: number } = {
  program: 1.5,
  technique: 1.4,
  product: 1.4,
  company: 1.3,
  agency: 1.2,
  doctrine: 1.2,
  instrument: 1.1,
  law: 1.1,
  court: 1,
  oversight: 1,
  organisation: 0.9,
};

/**
 * Orders the entries of a page by importance: early and repeated mentions count for more (the
 * first most, each further one less), and so does a specific kind.
 *
 * @param length of the text in UTF-16 units
 * @param startOf where a mention, by its index, starts in the whole text, when it was found in a
 *   piece of it
 */
export function byImportance(
  mentions: readonly Mention[],
  length: number,
  startOf: (index: number) => number = (index) => (mentions[index] as Mention).start,
): readonly EntryOnPage[] {
  const places = new Map<string, number[]>();
  for (const [index, mention] of mentions.entries()) {
    const known = places.get(mention.entry);
    if (known) known.push(index);
    else places.set(mention.entry, [index]);
  }
  return [...places]
    .map(([entry, indexes]) => entryOnPage(entry, indexes, mentions, length, startOf))
    .toSorted((a, b) => b.importance - a.importance || (a.entry < b.entry ? -1 : 1));
}

function entryOnPage(
  entry: string,
  indexes: readonly number[],
  mentions: readonly Mention[],
  length: number,
  startOf: (index: number) => number,
): EntryOnPage {
  const first = mentions[indexes[0] as number] as Mention;
  let weight = 0;
  for (const [order, index] of indexes.entries()) {
    const place = startOf(index) / Math.max(1, length);
    weight += (1 + (START_WEIGHT - 1) * (1 - place)) / (order + 1);
  }
  return {
    entry,
    kind: first.kind,
    count: indexes.length,
    importance: weight * KIND_WEIGHT[first.kind],
    mentions: indexes,
  };
}
