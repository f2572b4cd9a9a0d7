import { firstAt } from './first-at.ts';
import { frequencyOf, type PageWords } from './page-words.ts';
import type { TextQuoteSelector } from './selector.ts';
import { plainest, type Words, wordsOf } from './words.ts';

/** A passage with its context as a row of words, in the numbers of a page. */
export type Sought = {
  /** One of the words, in its plainest spelling. */
  textAt(at: number): string;
  /** The number of each word; it may stand nowhere on the page. */
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

/** The words of a quote with its context, to be numbered on a page. */
export function wordsOfQuote({ exact, prefix, suffix }: TextQuoteSelector): Words {
  return wordsOf(prefix + exact + suffix);
}

/**
 * Puts a quote into the words of a page.
 *
 * @param words of prefix, passage and suffix in a row, see {@link wordsOfQuote}
 * @param context words of it on each side at the most
 * @returns null when the quote holds no word
 */
export function soughtOn(
  page: PageWords,
  quote: TextQuoteSelector,
  words: Words,
  context = ALIGNED_CONTEXT,
): Sought | null {
  const { exact, prefix, suffix } = quote;
  const whole = prefix + exact + suffix;
  const seam = prefix.length;
  const end = seam + exact.length;
  let from = firstAt(words.ends, seam + 1);
  let to = firstAt(words.starts, end);
  if (to <= from) return null;
  const before = Math.max(0, seam - (words.starts[from] as number));
  const behind = Math.max(0, (words.ends[to - 1] as number) - end);
  const first = Math.max(0, from - context);
  const last = Math.min(words.length, to + context);
  from -= first;
  to -= first;
  const size = last - first;
  const ids = new Int32Array(size);
  const weights = new Float32Array(size);
  for (let at = 0; at < size; at += 1) {
    const id = page.numberOf(words.hashes[first + at] as number);
    ids[at] = id;
    weights[at] = weightOf(frequencyOf(page, id), page.ids.length);
  }
  const textAt = (at: number): string =>
    plainest(whole.slice(words.starts[first + at], words.ends[first + at]));
  return { textAt, ids, weights, from, to, before, behind };
}

/** From 0.3 for the commonest words to 1 for rare ones, by the share of the page they make up. */
function weightOf(frequency: number, size: number): number {
  if (frequency <= 2) return 1;
  const rarity = Math.log(size / frequency) / Math.log(size / 2);
  return Math.max(0.3, Math.min(1, rarity * 1.1));
}
