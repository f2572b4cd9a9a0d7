import { evenInSteps } from './even-text.ts';
import { matchQuote } from './match-quote.ts';
import { readRoot } from './root-text.ts';
import type { Selector } from './selector.ts';
import { rangeOf } from './span-of.ts';

/** A passage found again: `score` from 0 to 1, `changed` when its words are set otherwise. */
export type Anchor = { readonly range: Range; readonly score: number; readonly changed: boolean };

/**
 * Finds passages again by their selectors. The page is read once for all of them.
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
  const even = yield* evenInSteps(read.text);
  const anchors: (Anchor | null)[] = [];
  for (const selectors of passages) {
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    const match = quote ? matchQuote(read.text, even, quote) : null;
    const range = match ? rangeOf(read, match) : null;
    anchors.push(match && range ? { range, score: match.score, changed: match.changed } : null);
    yield;
  }
  return anchors;
}

/** Finds one passage again; see {@link anchorAll}. */
export function anchorRange(root: Element, selectors: readonly Selector[]): Anchor | null {
  return anchorAll(root, [selectors])[0] ?? null;
}
