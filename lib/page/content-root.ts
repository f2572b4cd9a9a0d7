/** Where stories stand, by what pages mark up. */
const CANDIDATES = 'article, main, [role="main"], [itemprop~="articleBody"]';

/** A candidate with this share of the page's paragraph text holds the story. */
const HOLDS_STORY = 0.5;

/**
 * Finds the smallest element that holds the story: of those that pages mark as one, the deepest
 * with at least half of the page's paragraph text.
 *
 * @returns the body when no candidate holds that much
 */
export function contentRoot(document: Document): Element {
  const { body } = document;
  const lengths = new Map<Element, number>();
  let all = 0;
  // Each paragraph is measured once, for all the candidates that it stands in.
  for (const paragraph of body.querySelectorAll('p')) {
    const length = paragraph.textContent?.length ?? 0;
    all += length;
    let candidate = paragraph.closest(CANDIDATES);
    while (candidate && candidate !== body && body.contains(candidate)) {
      lengths.set(candidate, (lengths.get(candidate) ?? 0) + length);
      candidate = candidate.parentElement?.closest(CANDIDATES) ?? null;
    }
  }
  let best: Element = body;
  let bestLength = Number.POSITIVE_INFINITY;
  // An inner one is met before those around it: of the same text it is the tighter.
  for (const [candidate, length] of lengths) {
    if (all > 0 && length >= all * HOLDS_STORY && length < bestLength) {
      best = candidate;
      bestLength = length;
    }
  }
  return best;
}

/** The length of the text in the paragraphs of `root` (UTF-16 units). */
export function paragraphLength(root: Element): number {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p')) length += paragraph.textContent?.length ?? 0;
  return length;
}
