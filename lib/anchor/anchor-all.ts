import { evenOut } from './even-text.ts';
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
  const read = readRoot(root);
  const even = evenOut(read.text);
  return passages.map((selectors) => {
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    const match = quote ? matchQuote(read.text, even, quote) : null;
    const range = match ? rangeOf(read, match) : null;
    return match && range ? { range, score: match.score, changed: match.changed } : null;
  });
}

/** Finds one passage again; see {@link anchorAll}. */
export function anchorRange(root: Element, selectors: readonly Selector[]): Anchor | null {
  return anchorAll(root, [selectors])[0] ?? null;
}
