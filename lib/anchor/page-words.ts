import { type Words, wordsInSteps } from './words.ts';

/** The words of a page by number, and where each number stands. */
export type PageWords = {
  readonly words: Words;
  /** For each word of the page its number: equal words have the same. */
  readonly ids: Int32Array;
  readonly numberOf: ReadonlyMap<string, number>;
  /** The places of word `n` are `places[first[n]]` up to `places[first[n + 1]]`, ascending. */
  readonly first: Int32Array;
  readonly places: Int32Array;
};

/** Words numbered between two rests. */
const STEP = 20_000;

/** Reads a page's text into an index of words to places, once for all its passages. */
export function* pageWordsInSteps(text: string): Generator<void, PageWords, void> {
  const words = yield* wordsInSteps(text);
  const { length } = words.texts;
  const ids = new Int32Array(length);
  const numberOf = new Map<string, number>();
  for (let at = 0; at < length; at += 1) {
    const word = words.texts[at] as string;
    let number = numberOf.get(word);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(word, number);
    }
    ids[at] = number;
    if (at % STEP === STEP - 1) yield;
  }
  const first = new Int32Array(numberOf.size + 2);
  for (const id of ids) first[id + 2] = (first[id + 2] as number) + 1;
  for (let n = 2; n < first.length; n += 1) {
    first[n] = (first[n] as number) + (first[n - 1] as number);
  }
  const places = new Int32Array(length);
  for (let at = 0; at < length; at += 1) {
    const slot = (ids[at] as number) + 1;
    places[first[slot] as number] = at;
    first[slot] = (first[slot] as number) + 1;
  }
  return { words, ids, numberOf, first, places };
}

/** How often word `id` stands on the page. */
export function frequencyOf(page: PageWords, id: number): number {
  return id < 0 ? 0 : (page.first[id + 1] as number) - (page.first[id] as number);
}
