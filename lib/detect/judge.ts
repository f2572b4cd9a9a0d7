import type { Candidate, Neighbours } from './compiled.ts';
import type { Within } from './form.ts';
import type { Reason } from './mention.ts';
import type { Span } from './span.ts';
import { surroundingsOf } from './surroundings.ts';

/** Where each word that rules look for stands in the text, in order; words by number. */
export type WordPlaces = Map<number, Span[]>;

/** What the rules say of a candidate that holds. */
export type Verdict = { readonly confidence: number; readonly reason: Reason };

/** How sure a near word makes a form: the nearer, the surer. Judged, not measured. */
const SURE_WITHIN: { readonly [within in Within]: number } = {
  sentence: 0.95,
  paragraph: 0.9,
  article: 0.8,
};

/** A form that needs no rule is surer the more words it has. */
const SURE_ALONE = { oneWord: 0.9, phrase: 0.98 } as const;

/** Asks the rules of a candidate's form; null when one of them does not hold. */
export function judge(
  text: string,
  candidate: Candidate,
  places: WordPlaces,
  words: readonly string[],
): Verdict | null {
  const { form, start, end } = candidate;
  for (const rule of form.notNear) {
    if (firstNear(text, candidate, rule, places) !== null) return null;
  }
  let verdict: Verdict = {
    confidence: form.text.includes(' ') ? SURE_ALONE.phrase : SURE_ALONE.oneWord,
    reason: { rule: 'alone' },
  };
  for (const rule of form.near) {
    const word = firstNear(text, { start, end }, rule, places);
    if (word === null) return null;
    verdict = {
      confidence: SURE_WITHIN[rule.within],
      reason: { rule: 'near', word: words[word] ?? '', within: rule.within },
    };
  }
  return verdict;
}

/** Gives the first word of `rule` that stands in its surroundings of `span` but not inside it. */
function firstNear(text: string, span: Span, rule: Neighbours, places: WordPlaces): number | null {
  const around = surroundingsOf(text, span.start, span.end, rule.within);
  for (const word of rule.words) {
    const spans = places.get(word);
    if (spans && standsIn(spans, around, span)) return word;
  }
  return null;
}

function standsIn(spans: readonly Span[], around: Span, own: Span): boolean {
  for (let index = firstFrom(spans, around.start); index < spans.length; index += 1) {
    const at = spans[index] as Span;
    if (at.start >= around.end) return false;
    const isOwn = at.start >= own.start && at.end <= own.end;
    if (at.end <= around.end && !isOwn) return true;
  }
  return false;
}

/** The index of the first span that starts at or behind `start` (binary search). */
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
