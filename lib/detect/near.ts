import type { ArticleWords } from './article-words.ts';
import type { Neighbours } from './compiled.ts';
import type { Within } from './form.ts';
import type { WordPlaces } from './gather.ts';
import type { Span } from './span.ts';
import { isTogether } from './surroundings.ts';

/** Where a rule looks: a block with its words, and the article that it stands in. */
export type Around = {
  readonly text: string;
  readonly places: WordPlaces;
  readonly article: ArticleWords;
};

/**
 * Gives the words of `rule` that stand `within` of `span` but not inside it, as many as the rule
 * wants; none when there are fewer.
 */
export function nearby(
  { text, places, article }: Around,
  span: Span,
  rule: Neighbours,
  within: Within,
): readonly number[] {
  const found: number[] = [];
  for (const word of article.of(rule)) {
    const spans = places.get(word);
    const isNear =
      (within === 'article' && article.isElsewhere(word, places)) ||
      (spans !== undefined && standsNear(text, spans, span, within));
    if (!isNear) continue;
    found.push(word);
    if (found.length === rule.atLeast) return found;
  }
  return [];
}

/** Only the nearest on either side matter: what parts one of them from `own` parts those behind it. */
function standsNear(text: string, places: readonly number[], own: Span, within: Within): boolean {
  let right = firstFrom(places, own.start);
  let left = right - 2;
  while (right < places.length && isInside(places, right, own)) right += 2;
  // A word may begin before the form and reach into it.
  while (left >= 0 && isInside(places, left, own)) left -= 2;
  if (within === 'article') return right < places.length || left >= 0;
  return (
    (right < places.length && isTogether(text, own.end, places[right] as number, within)) ||
    (left >= 0 && isTogether(text, places[left + 1] as number, own.start, within))
  );
}

function isInside(places: readonly number[], at: number, outer: Span): boolean {
  return (places[at] as number) >= outer.start && (places[at + 1] as number) <= outer.end;
}

/** The index of the first place that starts at or behind `start` (binary search). */
function firstFrom(places: readonly number[], start: number): number {
  let low = 0;
  let high = places.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle * 2] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
