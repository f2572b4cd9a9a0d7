import type { Candidate, CompiledForm, Neighbours } from './compiled.ts';
import type { Within } from './form.ts';
import type { Reason } from './mention.ts';
import type { Span } from './span.ts';
import { surroundingsOf } from './surroundings.ts';

/** Where each word that rules look for stands in the text, in order; words by number. */
export type WordPlaces = Map<number, Span[]>;

/** What the rules of a form say of one place where it stands. */
export type Judgement =
  | { readonly is: 'accepted'; readonly confidence: number; readonly reason: Reason }
  /** Nothing speaks against it, but what must stand near does not: the article may settle it. */
  | { readonly is: 'unproven' }
  /** A word stands near that speaks for another sense. */
  | { readonly is: 'refused'; readonly word: string; readonly within: Within };

/** How sure a near word makes a form: the nearer, the surer. Judged, not measured. */
const SURE_WITHIN: { readonly [within in Within]: number } = {
  sentence: 0.95,
  paragraph: 0.9,
  article: 0.8,
};

/** A form that needs no rule is surer the more words it has. */
const SURE_ALONE = { oneWord: 0.9, phrase: 0.98 } as const;

/** Asks the rules of a candidate's form, as far as they look at what stands near. */
export function judge(
  text: string,
  candidate: Candidate,
  places: WordPlaces,
  words: readonly string[],
): Judgement {
  const { form } = candidate;
  for (const rule of form.notNear) {
    const [word] = nearby(text, candidate, rule, rule.within, places);
    if (word !== undefined) return { is: 'refused', word: words[word] ?? '', within: rule.within };
  }
  if (form.needsName) return { is: 'unproven' };
  let accepted: Judgement = {
    is: 'accepted',
    confidence: form.text.includes(' ') ? SURE_ALONE.phrase : SURE_ALONE.oneWord,
    reason: { rule: 'alone' },
  };
  if (form.near.length === 0) return accepted;
  const isLoud = isShouted(text, candidate);
  for (const rule of form.near) {
    // Where everything is in capitals, capitals say nothing: a word must stand in the same line.
    const within = isLoud ? 'sentence' : rule.within;
    const [word] = nearby(text, candidate, rule, within, places);
    if (word === undefined) return { is: 'unproven' };
    accepted = {
      is: 'accepted',
      confidence: SURE_WITHIN[within],
      reason: { rule: 'near', word: words[word] ?? '', within },
    };
  }
  return accepted;
}

/**
 * Gives the words of `rule` that stand `within` of `span` but not inside it, as many as the rule
 * wants; none when there are fewer.
 */
function nearby(
  text: string,
  span: Span,
  rule: Neighbours,
  within: Within,
  places: WordPlaces,
): readonly number[] {
  const found: number[] = [];
  let around: Span | null = null;
  for (const word of rule.words) {
    const spans = places.get(word);
    if (!spans) continue;
    around ??= surroundingsOf(text, span.start, span.end, within);
    if (!standsIn(spans, around, span)) continue;
    found.push(word);
    if (found.length === rule.atLeast) return found;
  }
  return [];
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

/** The index of the first of ordered spans that starts at or behind `start` (binary search). */
export function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ONE_WORD_IN_CAPITALS = /^\p{Lu}{2,}$/u;
const SMALL_LETTER = /\p{Ll}/u;

/** Says whether a form in capitals stands in a line of capitals alone, as headlines are set. */
function isShouted(text: string, { start, end, form }: Candidate): boolean {
  if (!ONE_WORD_IN_CAPITALS.test(form.text)) return false;
  const line = surroundingsOf(text, start, end, 'sentence');
  const rest = `${text.slice(line.start, start)} ${text.slice(end, line.end)}`;
  return /\p{Lu}{2}/u.test(rest) && !SMALL_LETTER.test(rest);
}

/** How sure the article makes a form whose entry it names otherwise. Judged, not measured. */
const SURE_NAMED = 0.85;

/**
 * Asks the rest of an article about a form whose own surroundings do not settle it.
 *
 * Once an entry was found, its other forms need no word near them: whoever wrote of the
 * `Ring doorbell` means the same `Ring` further on. A form that must be named before ("the
 * agency") takes the nearest entry of its kind that was named before it.
 *
 * @param found what was found without the article's help, in order
 */
export function judgeByArticle<Found extends Span & { readonly form: CompiledForm }>(
  candidate: Candidate,
  found: readonly Found[],
  byEntry: ReadonlyMap<string, Found>,
): Judgement {
  const { form, start } = candidate;
  const name = form.needsName ? lastOfKind(found, form, start) : byEntry.get(form.entry);
  if (!name || name.form.entry !== form.entry) return { is: 'unproven' };
  return {
    is: 'accepted',
    confidence: SURE_NAMED,
    reason: { rule: 'named', form: name.form.text },
  };
}

function lastOfKind<Found extends Span & { readonly form: CompiledForm }>(
  found: readonly Found[],
  form: CompiledForm,
  start: number,
): Found | undefined {
  for (let index = firstFrom(found, start) - 1; index >= 0; index -= 1) {
    if (found[index]?.form.kind === form.kind) return found[index];
  }
  return undefined;
}
