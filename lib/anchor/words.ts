/** The words of a text in order: where each stands (UTF-16 units), and a hash of its letters. */
export type Words = {
  readonly length: number;
  readonly starts: Int32Array;
  /** Behind the last unit of each word. */
  readonly ends: Int32Array;
  /** Equal for words that are the same in their plainest spelling; hardly ever for others. */
  readonly hashes: Int32Array;
};

/** Scripts without spaces between words: each character counts as one. */
const SINGLE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Characters that nobody sees within a word: soft hyphens and those of no width. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/u;

/** What a UTF-16 unit is to a word; 0 is not known yet. */
const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** A character that is a word by itself. */
const WHOLE = 4;
const IGNORED = 5;
/** Belongs to a word when a letter follows. */
const APOSTROPHE = 6;
/** Belongs to a number when a digit follows. */
const POINT = 7;

/** Filled in as units are met. */
const KINDS = new Uint8Array(0x10000);

/** The plainest spelling of letters beyond ASCII: small, ligatures taken apart, no accents. */
const SPELLINGS = new Map<number, string>();

function kindOf(unit: number): number {
  return KINDS[unit] || learn(unit);
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let kind = OTHER;
  // Half of a character beyond the first plane belongs with its other half.
  if (unit >= 0xd800 && unit <= 0xdfff) kind = LETTER;
  else if (character === "'" || character === '’') kind = APOSTROPHE;
  else if (character === '.' || character === ',') kind = POINT;
  else if (UNSEEN.test(character)) kind = IGNORED;
  else if (SINGLE.test(character)) kind = WHOLE;
  else if (/\p{N}/u.test(character)) kind = DIGIT;
  else if (/\p{L}/u.test(character)) kind = LETTER;
  KINDS[unit] = kind;
  return kind;
}

function spellingOf(unit: number): string {
  const known = SPELLINGS.get(unit);
  if (known !== undefined) return known;
  const plain = plainest(String.fromCharCode(unit));
  SPELLINGS.set(unit, plain);
  return plain;
}

/** A word in its plainest spelling, for comparing letter by letter. */
export function plainest(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff'’\p{M}]/gu, '');
}

/** Units read between two rests: about a millisecond. */
const STEP = 100_000;

/**
 * Reads the words of a text, resting between steps. An apostrophe within a word and a point within
 * a number belong to them; capitals, accents and how apostrophes are set do not matter.
 */
export function* wordsInSteps(text: string): Generator<void, Words, void> {
  const { length } = text;
  // No text has more words than every second unit and one.
  let room = Math.max(16, length >> 2);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let hashes = new Int32Array(room);
  let count = 0;
  let rest = STEP;
  let at = 0;
  while (at < length) {
    if (at > rest) {
      rest = at + STEP;
      yield;
    }
    const first = kindOf(text.charCodeAt(at));
    if (first !== LETTER && first !== DIGIT && first !== WHOLE) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = 0;
    let end = at;
    if (first === WHOLE) {
      hash = text.charCodeAt(at) * 31;
      at += 1;
      end = at;
    } else {
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        // The letters of ASCII, nearly all there is to read, are told by their number alone.
        if (((unit | 0x20) - 0x61) >>> 0 < 26) {
          hash = ((hash << 5) - hash + (unit | 0x20)) | 0;
          end = at + 1;
          continue;
        }
        const kind = kindOf(unit);
        if (kind === LETTER || kind === DIGIT) {
          hash = hashOn(hash, unit);
          end = at + 1;
        } else if (kind === APOSTROPHE) {
          if (at + 1 >= length || kindOf(text.charCodeAt(at + 1)) !== LETTER) break;
        } else if (kind === POINT) {
          if (at + 1 >= length || kindOf(text.charCodeAt(at + 1)) !== DIGIT) break;
          hash = hashOn(hash, unit);
        } else if (kind !== IGNORED) break;
      }
    }
    if (count === room) {
      room *= 2;
      starts = larger(starts, room);
      ends = larger(ends, room);
      hashes = larger(hashes, room);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    count += 1;
  }
  return {
    length: count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    hashes: hashes.subarray(0, count),
  };
}

/** Bernstein's hash, of the plainest spelling. */
function hashOn(hash: number, unit: number): number {
  if (unit < 0x80) {
    const small = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
    return ((hash << 5) - hash + small) | 0;
  }
  let next = hash;
  for (const character of spellingOf(unit)) {
    next = ((next << 5) - next + character.charCodeAt(0)) | 0;
  }
  return next;
}

function larger(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(size);
  grown.set(numbers);
  return grown;
}

/** As {@link wordsInSteps}, at once. */
export function wordsOf(text: string): Words {
  const steps = wordsInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
