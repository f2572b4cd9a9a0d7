/** The words of a text in order, with where they stand in it (UTF-16 units). */
export type Words = {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  /** Behind the last unit of each word. */
  readonly ends: readonly number[];
};

/** Scripts without spaces between words: each character counts as one. */
const SINGLE = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}';

/** Characters that nobody sees within a word: soft hyphens and those of no width. */
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';

/** An apostrophe within a word and a point within a number belong to them. */
const WORD = new RegExp(
  `[${SINGLE}]|[[\\p{L}\\p{N}]--[${SINGLE}]](?:[[\\p{L}\\p{N}\\p{M}${UNSEEN}]--[${SINGLE}]]|['’](?=\\p{L})|[.,](?=\\p{N}))*`,
  'gv',
);

const PLAIN = /^[a-z0-9]+$/u;
const DROPPED = new RegExp(`[${UNSEEN}'’]|\\p{M}`, 'gv');

/** Words read between two rests: about a millisecond. */
const STEP = 4000;

/** Reads the words of a text, each in its plainest spelling, resting between steps. */
export function* wordsInSteps(text: string): Generator<void, Words, void> {
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    texts.push(plainest(word));
    starts.push(match.index);
    ends.push(match.index + word.length);
    if (texts.length % STEP === 0) yield;
  }
  return { texts, starts, ends };
}

/** As {@link wordsInSteps}, at once. */
export function wordsOf(text: string): Words {
  const steps = wordsInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const LETTER = new RegExp(`[[\\p{L}\\p{N}]--[${SINGLE}]]`, 'v');

/** Says whether `at` (UTF-16 units) stands between two letters of one word. */
export function isInWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

/** Small letters, ligatures taken apart, no accents, no apostrophes. */
function plainest(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.toLowerCase().normalize('NFKD').replace(DROPPED, '');
}
