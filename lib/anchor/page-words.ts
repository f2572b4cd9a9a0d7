import { plainest, type Words, wordsInSteps } from './words.ts';

/** The words of a page; those that are sought by number, and where each number stands. */
export type PageWords = {
  readonly text: string;
  readonly words: Words;
  /** For each word of the page its number, -1 for one that no passage holds. */
  readonly ids: Int32Array;
  /** The number of a sought word of this hash; it need not stand on the page. */
  numberOf(hash: number): number;
  /** The places of word `n` are `places[first[n]]` up to `places[first[n + 1]]`, ascending. */
  readonly first: Int32Array;
  readonly places: Int32Array;
};

/** Words numbered between two rests: well under a millisecond. */
const STEP = 50_000;

/**
 * Reads a page's text into an index of words to places, once for all its passages. Only the words
 * that passages hold are numbered: they are few, and the table of them stays in the cache.
 */
export function* pageWordsInSteps(
  text: string,
  sought: readonly Words[],
): Generator<void, PageWords, void> {
  const words = yield* wordsInSteps(text);
  const { length, hashes } = words;
  const { numberOf, numbers } = numbered(sought);
  const ids = new Int32Array(length);
  const first = new Int32Array(numbers + 2);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const id = numberOf(hashes[at] as number);
    ids[at] = id;
    if (id >= 0) {
      first[id + 2] = (first[id + 2] as number) + 1;
      count += 1;
    }
    if (at % STEP === STEP - 1) yield;
  }
  for (let n = 2; n < first.length; n += 1) {
    first[n] = (first[n] as number) + (first[n - 1] as number);
  }
  const places = new Int32Array(count);
  for (let at = 0; at < length; at += 1) {
    if ((ids[at] as number) < 0) continue;
    const slot = (ids[at] as number) + 1;
    places[first[slot] as number] = at;
    first[slot] = (first[slot] as number) + 1;
  }
  return { text, words, ids, numberOf, first, places };
}

/** Numbers the words of passages: open addressing, a slot holds a number and one, 0 when free. */
function numbered(sought: readonly Words[]): Pick<PageWords, 'numberOf'> & { numbers: number } {
  const all = sought.reduce((sum, { length }) => sum + length, 0);
  let size = 64;
  while (size < all * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const keys = new Int32Array(size);
  const slotOf = (hash: number): number => {
    let slot = mix(hash) & mask;
    while (slots[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  let numbers = 0;
  for (const { hashes } of sought) {
    for (const hash of hashes) {
      const slot = slotOf(hash);
      if (slots[slot] !== 0) continue;
      numbers += 1;
      slots[slot] = numbers;
      keys[slot] = hash;
    }
  }
  return { numbers, numberOf: (hash) => (slots[slotOf(hash)] as number) - 1 };
}

function mix(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** How often word `id` stands on the page. */
export function frequencyOf(page: PageWords, id: number): number {
  return id < 0 ? 0 : (page.first[id + 1] as number) - (page.first[id] as number);
}

/** The word at an index of the page, in its plainest spelling. */
export function wordAt({ text, words }: PageWords, at: number): string {
  return plainest(text.slice(words.starts[at], words.ends[at]));
}
