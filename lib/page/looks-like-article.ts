import { isProbablyReaderable } from '@mozilla/readability';

/** Says whether a page looks like an article: by its own word for it, or by its paragraphs. */
export function looksLikeArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type === 'article') return true;
  return isProbablyReaderable(document);
}
