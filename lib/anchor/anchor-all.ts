import { type ContextBeside, contextBeside } from './context-beside.ts';
import { contextBefore, contextBehind, stoodOften } from './describe-range.ts';
import { textSpanOf, type WordSpan } from './edges.ts';
import { exactPlaces } from './exact-places.ts';
import { type PageWords, pageWordsInSteps } from './page-words.ts';
import { readRoot } from './root-text.ts';
import type { Selector, TextQuoteSelector } from './selector.ts';
import { similarPlace } from './similar-place.ts';
import { type Sought, soughtOn, wordsOfQuote } from './sought.ts';
import { rangeOf, type TextSpan } from './span-of.ts';
import type { Words } from './words.ts';

/** A passage found again: `score` from 0 to 1, `changed` when its words are no longer the same. */
export type Anchor = { readonly range: Range; readonly score: number; readonly changed: boolean };

type Found = TextSpan & Pick<Anchor, 'score' | 'changed'>;

/**
 * Finds passages again by their selectors. The page is read and indexed once for all of them.
 *
 * The quote decides: a position alone proves nothing, for the text around it may have changed.
 *
 * @returns for each list of selectors its anchor, or null when it is not found or not certain
 */
export function anchorAll(
  root: Element,
  passages: readonly (readonly Selector[])[],
): readonly (Anchor | null)[] {
  const steps = anchorAllInSteps(root, passages);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link anchorAll}, but rests between steps so that a page stays responsive. */
export function* anchorAllInSteps(
  root: Element,
  passages: readonly (readonly Selector[])[],
): Generator<void, readonly (Anchor | null)[], void> {
  const read = readRoot(root);
  yield;
  const found = passages.map((selectors) => foundAtOnce(read.text, selectors));
  const left = found.filter((each) => each !== null && 'words' in each);
  if (left.length > 0) {
    const page = yield* pageWordsInSteps(
      read.text,
      left.map(({ words }) => words),
    );
    for (const [index, each] of found.entries()) {
      if (each === null || !('words' in each)) continue;
      found[index] = findByWords(page, each);
      yield;
    }
  }
  return found.map((each) => {
    const range = each && 'start' in each ? rangeOf(read, each) : null;
    return each && 'start' in each && range
      ? { range, score: each.score, changed: each.changed }
      : null;
  });
}

/** Finds one passage again; see {@link anchorAll}. */
export function anchorRange(root: Element, selectors: readonly Selector[]): Anchor | null {
  return anchorAll(root, [selectors])[0] ?? null;
}

/** A passage that is not where it was, with the words that it is looked for by. */
type Wanted = { readonly quote: TextQuoteSelector; readonly words: Words };

/** Most passages stand where they stood: of them no word is looked at. */
function foundAtOnce(text: string, selectors: readonly Selector[]): Found | Wanted | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote) return null;
  return whereItWas(text, quote, selectors) ?? { quote, words: wordsOfQuote(quote) };
}

function findByWords(page: PageWords, { quote, words }: Wanted): Found | null {
  const sought = soughtOn(page, quote, words, Number.POSITIVE_INFINITY);
  if (!sought) return wordless(page.text, quote);
  const places = exactPlaces(page, sought);
  const [only] = places;
  if (only && places.length === 1 && isTelling(quote)) {
    return { ...spanIn(page, sought, only, quote), score: 1, changed: false };
  }
  if (only) {
    const place = placeByContext(page, sought, places, quote);
    if (place || places.length > 1) return place;
  }
  const similar = similarPlace(page, quote, words);
  return similar && { ...similar, changed: true };
}

/** A passage without a word, a dash or a row of marks, has only its own characters to be told by. */
function wordless(text: string, { exact }: TextQuoteSelector): Found | null {
  const marks = exact.trim();
  const start = marks === '' ? -1 : text.indexOf(marks);
  if (start < 0 || text.indexOf(marks, start + 1) >= 0) return null;
  return { start, end: start + marks.length, score: 1, changed: false };
}

function spanIn(page: PageWords, sought: Sought, place: WordSpan, quote: TextQuoteSelector) {
  return textSpanOf(page, sought, place, { firstSame: true, lastSame: true }, quote.exact);
}

/** The passage at its old place with all its old context: nothing was changed around it. */
function whereItWas(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  selectors: readonly Selector[],
): Found | null {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!position || exact === '') return null;
  const { start } = position;
  const end = start + exact.length;
  const isThere =
    text.startsWith(exact, start) &&
    contextBefore(text, start, prefix.length) === prefix &&
    contextBehind(text, end, suffix.length) === suffix;
  return isThere ? { start, end, score: 1, changed: false } : null;
}

/** Fewer letters than this may stand anywhere by chance. */
const TELLING_LENGTH = 18;

/** A passage that stood once and is no mere word or two tells its place alone. */
function isTelling(quote: TextQuoteSelector): boolean {
  return quote.exact.trim().length >= TELLING_LENGTH && !stoodOften(quote);
}

/** The context of the best place must hold this many words more than that of the next. */
const CLEAR_STEP = 1.2;

/** So many words less of the context on one side speak against a place, whatever the other says. */
const CLEAR_LOSS = 3;

/** So much of the context must stand beside a passage that does not tell its place alone. */
const LEAST_CONTEXT = 0.3;

function placeByContext(
  page: PageWords,
  sought: Sought,
  places: readonly WordSpan[],
  quote: TextQuoteSelector,
): Found | null {
  const ranked = places
    .map((place) => ({ place, ...contextBeside(page, sought, place.from, place.to) }))
    .toSorted((a, b) => b.share - a.share);
  const [best, ...others] = ranked;
  if (!best || best.share < LEAST_CONTEXT) return null;
  if (!others.every((other) => isClearlyBetter(best, other))) return null;
  const span = spanIn(page, sought, best.place, quote);
  return { ...span, score: 0.5 + best.share / 2, changed: false };
}

/** In all, and on neither side clearly worse: a copy put beside the passage has half its context. */
function isClearlyBetter(best: ContextBeside, other: ContextBeside): boolean {
  const before = best.before - other.before;
  const behind = best.behind - other.behind;
  return before + behind >= CLEAR_STEP && Math.min(before, behind) > -CLEAR_LOSS;
}
