import {
  type Candidate,
  type Compiled,
  type CompiledForm,
  type Phrases,
  ROLE,
  spellingOf,
} from './compiled.ts';
import { scan, startScan } from './scan.ts';
import type { Span } from './span.ts';
import { spellingHolds } from './spelling.ts';
import { isInsideName } from './token.ts';

/** A longer phrase that gives the forms inside it another sense. */
export type OtherSense = Span & { readonly of: readonly string[]; readonly phrase: string };

/**
 * Where each word that rules look for stands in a text, in order; words by number. Starts and ends
 * take turns in one list: a page has tens of thousands.
 */
export type WordPlaces = ReadonlyMap<number, readonly number[]>;

/** What one reading of a text gave, no rule asked yet; all in order of their start. */
export type Gathered = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly otherSenses: readonly OtherSense[];
  /** Gives the places of the words that are asked for: 1 at a word's number. */
  placesOf(asked: Uint8Array): WordPlaces;
};

/** Characters read between two rests: well under a millisecond on a slow machine. */
const STEP = 50_000;

/** Reads a text once and gathers all that rules will ask for. */
export function* gather(compiled: Compiled, text: string): Generator<void, Gathered, void> {
  const { phrases, forms, senses } = compiled;
  const candidates: Candidate[] = [];
  const otherSenses: OtherSense[] = [];
  /** Words of rules as they were met: phrase, start, end, one after another. */
  const met: number[] = [];
  const take = (phrase: number, start: number, end: number): void => {
    const role = phrases.roles[phrase] as number;
    const kind = role % 3;
    if (kind === ROLE.word) {
      met.push(phrase, start, end);
      return;
    }
    const number = (role - kind) / 3;
    if (kind === ROLE.form) {
      const form = forms[number] as CompiledForm;
      if (!spellingHolds(text, start, end, phrases, phrase, form.case)) return;
      if (!isInsideName(text, start, end)) candidates.push({ form, start, end });
    } else if (spellingHolds(text, start, end, phrases, phrase, 'capitals-stay')) {
      const of = senses[number] as readonly string[];
      otherSenses.push({ start, end, of, phrase: spellingOf(phrases, phrase) });
    }
  };
  const state = startScan();
  while (state.at < text.length) {
    scan(compiled.table, text, state, Math.min(text.length, state.at + STEP), take);
    if (state.at < text.length) yield;
  }
  const placesOf = (asked: Uint8Array): WordPlaces => placesAmong(phrases, text, met, asked);
  return { text, candidates, otherSenses, placesOf };
}

function placesAmong(
  phrases: Phrases,
  text: string,
  met: readonly number[],
  asked: Uint8Array,
): WordPlaces {
  const places = new Map<number, number[]>();
  for (let at = 0; at < met.length; at += 3) {
    const phrase = met[at] as number;
    const word = ((phrases.roles[phrase] as number) - ROLE.word) / 3;
    if (asked[word] === 0) continue;
    const start = met[at + 1] as number;
    const end = met[at + 2] as number;
    if (!spellingHolds(text, start, end, phrases, phrase, 'capitals-stay')) continue;
    const known = places.get(word);
    if (known) known.push(start, end);
    else places.set(word, [start, end]);
  }
  return places;
}

/** No phrase of a rule spans more than this in a text (UTF-16 units), white space included. */
const LONGEST_PHRASE = 400;

/** Gives the longer phrase that means something else and holds a candidate; null for none. */
export function otherSenseOf(
  { start, end, form }: Candidate,
  otherSenses: readonly OtherSense[],
): string | null {
  if (otherSenses.length === 0) return null;
  let index = firstFrom(otherSenses, start - LONGEST_PHRASE);
  for (; index < otherSenses.length; index += 1) {
    const other = otherSenses[index] as OtherSense;
    if (other.start > start) return null;
    if (end <= other.end && other.of.includes(form.entry)) return other.phrase;
  }
  return null;
}

/** The index of the first of ordered spans that starts at or behind `start` (binary search). */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
