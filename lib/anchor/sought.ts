import { frequencyOf, type PageWords } from './page-words.ts';
import type { TextQuoteSelector } from './selector.ts';
import { wordsOf } from './words.ts';

/** A passage with its context as a row of words, in the numbers of a page. */
export type Sought = {
  readonly texts: readonly string[];
  /** The number of each word on the page, -1 for one that is not there. */
  readonly ids: Int32Array;
  /** What it counts for that a word is found again: rare words more, common ones less. */
  readonly weights: Float32Array;
  /** The words of the passage are from `from` up to, not with, `to`; the rest is context. */
  readonly from: number;
  readonly to: number;
  /** Units of the first word that lie before the passage, of the last that lie behind it. */
  readonly before: number;
  readonly behind: number;
};

/** Context words that an alignment looks at on each side. */
const ALIGNED_CONTEXT = 40;

/**
 * Puts a quote into the words of a page.
 *
 * @param context words of it on each side at the most
 * @returns null when the quote holds no word
 */
export function soughtOn(
  page: PageWords,
  quote: TextQuoteSelector,
  context = ALIGNED_CONTEXT,
): Sought | null {
  const { exact, prefix, suffix } = quote;
  const words = wordsOf(prefix + exact + suffix);
  const seam = prefix.length;
  const end = seam + exact.length;
  let from = words.ends.findIndex((at) => at > seam);
  let to = words.starts.findIndex((at) => at >= end);
  if (from < 0) return null;
  if (to < 0) to = words.texts.length;
  if (to <= from) return null;
  const before = Math.max(0, seam - (words.starts[from] as number));
  const behind = Math.max(0, (words.ends[to - 1] as number) - end);
  const first = Math.max(0, from - context);
  const texts = words.texts.slice(first, to + context);
  from -= first;
  to -= first;
  const ids = Int32Array.from(texts, (word) => page.numberOf.get(word) ?? -1);
  const size = page.ids.length;
  const weights = Float32Array.from(ids, (id) => weightOf(frequencyOf(page, id), size));
  return { texts, ids, weights, from, to, before, behind };
}

/** From 0.3 for the commonest words to 1 for rare ones, by the share of the page they make up. */
function weightOf(frequency: number, size: number): number {
  if (frequency <= 2) return 1;
  const rarity = Math.log(size / frequency) / Math.log(size / 2);
  return Math.max(0.3, Math.min(1, rarity * 1.1));
}
