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
  const body = document.body;
  const all = paragraphLength(body);
  if (all === 0) return body;
  let best: Element = body;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const candidate of body.querySelectorAll(CANDIDATES)) {
    const length = paragraphLength(candidate);
    // A later one with as much text lies within: it is the tighter.
    if (length >= all * HOLDS_STORY && length <= bestLength) {
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
