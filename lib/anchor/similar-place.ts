import { type Alignment, align } from './align.ts';
import { certainty } from './certainty.ts';
import { passageIn, textSpanOf, type WordSpan } from './edges.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { likelyPlaces } from './likely-places.ts';
import type { PageWords } from './page-words.ts';
import type { TextQuoteSelector } from './selector.ts';
import { soughtOn } from './sought.ts';
import type { TextSpan } from './span-of.ts';
import type { Words } from './words.ts';

/** A place like a passage, and how certain it is that it is the one (0 to 1). */
export type SimilarPlace = TextSpan & { readonly score: number };

/** What was found at one place of the page. */
type Candidate = {
  readonly alignment: Alignment;
  readonly span: WordSpan;
  readonly evidence: Evidence;
  readonly score: number;
};

/** Less than this is a guess: the passage is said to be gone. */
const CERTAIN = 0.7;

/** With less of the passage there, its words stand there by chance or are what was left of it. */
const LEAST_KEPT = 0.4;

/** The best place must be this much more certain than the next: else it is not told. */
const MARGIN = 0.15;

/**
 * Finds the place of a passage whose words were changed: a word mended or replaced, a clause put
 * in or taken out, a third of it rewritten.
 *
 * @returns null when nothing there is certain enough, or two places are as good as equal
 */
export function similarPlace(
  page: PageWords,
  quote: TextQuoteSelector,
  words: Words,
): SimilarPlace | null {
  const sought = soughtOn(page, quote, words);
  if (!sought) return null;
  const [best, next] = candidates(page, sought);
  if (!best || best.score < CERTAIN || best.evidence.kept < LEAST_KEPT) return null;
  if (next && best.score - next.score < MARGIN) return null;
  const { pairs } = best.alignment;
  const is = {
    firstSame: pairs[sought.from] === best.span.from,
    lastSame: pairs[sought.to - 1] === best.span.to - 1,
  };
  return { ...textSpanOf(page, sought, best.span, is, quote.exact), score: best.score };
}

/** The places looked at, the most certain first; of two that overlap only the better. */
function candidates(
  page: PageWords,
  sought: NonNullable<ReturnType<typeof soughtOn>>,
): readonly Candidate[] {
  const all: Candidate[] = [];
  for (const place of likelyPlaces(page, sought)) {
    const alignment = align(page, sought, place);
    const span = passageIn(sought, alignment);
    if (!span) continue;
    const evidence = evidenceOf(sought, alignment, span);
    all.push({ alignment, span, evidence, score: certainty(evidence) });
  }
  const kept: Candidate[] = [];
  for (const each of all.toSorted((a, b) => b.score - a.score)) {
    if (kept.every(({ span }) => each.span.to <= span.from || each.span.from >= span.to)) {
      kept.push(each);
    }
  }
  return kept;
}
