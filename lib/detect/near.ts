import type { ArticleWords } from './article-words.ts';
import type { Neighbours } from './compiled.ts';
import type { Within } from './form.ts';
import { firstFrom, type WordPlaces } from './gather.ts';
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
function standsNear(text: string, spans: readonly Span[], own: Span, within: Within): boolean {
  let right = firstFrom(spans, own.start);
  let left = right - 1;
  while (right < spans.length && isInside(spans[right] as Span, own)) right += 1;
  // A word may begin before the form and reach into it.
  while (left >= 0 && isInside(spans[left] as Span, own)) left -= 1;
  const after = spans[right];
  if (after && (within === 'article' || isTogether(text, own.end, after.start, within)))
    return true;
  const before = spans[left];
  return (
    before !== undefined &&
    (within === 'article' || isTogether(text, before.end, own.start, within))
  );
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
