// The module alone: the package's index would bring the whole parser along.
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** Says whether a page looks like an article: by its own word for it, or by its paragraphs. */
export function looksLikeArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type === 'article') return true;
  return isProbablyReaderable(document);
}
