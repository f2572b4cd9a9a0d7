import { type EvenText, evenOut } from './even-text.ts';
import type { TextQuoteSelector } from './selector.ts';
import type { TextSpan } from './span-of.ts';

/** A place of a quote, and how much of its context stands there (0 to 1). */
export type QuoteMatch = TextSpan & { readonly score: number; readonly changed: boolean };

/**
 * Finds a quote in a text that was made even. Only the same words count, however they are set.
 *
 * One place is the place, whatever its context. Of several the one with the most context in
 * common wins, if it wins.
 *
 * @param even of the text in which offsets are wanted
 * @param text before it was made even
 * @returns null when the quote is not there, or stands in several places and nothing decides
 */
export function matchQuote(
  text: string,
  even: EvenText,
  quote: TextQuoteSelector,
): QuoteMatch | null {
  const exact = evenOut(quote.exact).text;
  if (exact === '') return null;
  const prefix = evenOut(quote.prefix).text;
  const suffix = evenOut(quote.suffix).text;
  let best: { at: number; context: number } | null = null;
  let isTie = false;
  for (let at = even.text.indexOf(exact); at >= 0; at = even.text.indexOf(exact, at + 1)) {
    const context =
      commonEnd(even.text, at, prefix) + commonStart(even.text, at + exact.length, suffix);
    if (!best || context > best.context) {
      best = { at, context };
      isTie = false;
    } else if (context === best.context) isTie = true;
  }
  if (!best || isTie) return null;
  const start = even.from[best.at] as number;
  const end = (even.from[best.at + exact.length - 1] as number) + 1;
  const wanted = prefix.length + suffix.length;
  return {
    start,
    end,
    score: wanted === 0 ? 1 : 0.5 + (0.5 * best.context) / wanted,
    changed: text.slice(start, end) !== quote.exact.trim(),
  };
}

/** How many units before `at` agree with the end of `wanted`. */
function commonEnd(text: string, at: number, wanted: string): number {
  let length = 0;
  while (
    length < wanted.length &&
    length < at &&
    text[at - 1 - length] === wanted[wanted.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}

/** How many units from `at` on agree with `wanted`. */
function commonStart(text: string, at: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text[at + length] === wanted[length]) length += 1;
  return length;
}
