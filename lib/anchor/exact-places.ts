import type { EvenText } from './even-text.ts';
import { evenOut } from './even-text.ts';
import type { TextQuoteSelector } from './selector.ts';
import type { TextSpan } from './span-of.ts';
import { isInWord } from './words.ts';

/** More equal places than this are not told apart. */
const MOST_PLACES = 500;

/**
 * Finds where the very words of a quote stand, however they are set.
 *
 * A place in mid-word counts only if the passage began or ended in mid-word itself: "he said" does
 * not stand in "she said".
 *
 * @param even of the text in which offsets are wanted
 * @param text before it was made even
 */
export function exactPlaces(
  text: string,
  even: EvenText,
  quote: TextQuoteSelector,
): readonly TextSpan[] {
  const exact = evenOut(quote.exact).text;
  if (exact === '') return [];
  const whole = quote.prefix + quote.exact + quote.suffix;
  const mayStartInWord = isInWord(whole, quote.prefix.length);
  const mayEndInWord = isInWord(whole, quote.prefix.length + quote.exact.length);
  const places: TextSpan[] = [];
  for (let at = even.text.indexOf(exact); at >= 0; at = even.text.indexOf(exact, at + 1)) {
    const start = even.from[at] as number;
    const end = (even.from[at + exact.length - 1] as number) + 1;
    if (!mayStartInWord && isInWord(text, start)) continue;
    if (!mayEndInWord && isInWord(text, end)) continue;
    places.push({ start, end });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}
