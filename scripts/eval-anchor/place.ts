import { readRoot } from '#lib/anchor/root-text.ts';
import { spanOf } from '#lib/anchor/span-of.ts';

/** A stretch of a root's text counted in characters that are no white space: markup leaves it. */
export type Place = { readonly start: number; readonly end: number };

/** Where a range lies. */
export function placeOf(root: Element, range: Range): Place {
  const read = readRoot(root);
  const span = spanOf(read, range);
  if (!span) return { start: 0, end: 0 };
  const start = letters(read.text.slice(0, span.start));
  return { start, end: start + letters(read.text.slice(span.start, span.end)) };
}

/** How two places lie to each other: the same by nine letters in ten, in part, or apart. */
export function compare(a: Place, b: Place): 'right' | 'partly' | 'wrong' {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return 'wrong';
  const longest = Math.max(a.end - a.start, b.end - b.start);
  return common / longest >= 0.9 ? 'right' : 'partly';
}

function letters(text: string): number {
  return text.replace(/\s+/gu, '').length;
}
