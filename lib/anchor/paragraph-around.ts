import { BREAK, readRoot } from './root-text.ts';
import { spanOf } from './span-of.ts';

/** A paragraph is kept up to this long (UTF-16 units), cut evenly around the passage. */
const LONGEST = 2000;

/**
 * Gives the paragraph, or the paragraphs, that a range stands in, as a reader sees them: so much
 * of the page makes a passage understood when the page is gone.
 */
export function paragraphAround(root: Element, range: Range): string {
  const read = readRoot(root);
  const span = spanOf(read, range);
  if (!span) return '';
  const { text } = read;
  const start = text.lastIndexOf(BREAK, span.start - 1) + 1;
  const next = text.indexOf(BREAK, span.end);
  const end = next < 0 ? text.length : next;
  const room = Math.max(0, (LONGEST - (span.end - span.start)) / 2);
  const from = Math.max(start, Math.floor(span.start - room));
  const to = Math.min(end, from + LONGEST);
  const before = from > start ? '…' : '';
  const behind = to < end ? '…' : '';
  return `${before}${text.slice(from, to).replace(/\s+/gu, ' ').trim()}${behind}`;
}
