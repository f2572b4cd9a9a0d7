import { firstAt } from './first-at.ts';
import { readRoot } from './root-text.ts';
import { rangeOf, spanOf } from './span-of.ts';
import { wordsOf } from './words.ts';

/** Which end of a passage is moved, and which way: 1 with the reading direction, -1 against it. */
export type Reshape = { readonly edge: 'start' | 'end'; readonly by: 1 | -1 };

/**
 * Moves an end of a passage to the next edge of a word.
 *
 * @returns null where there is no further word, or none would be left
 */
export function reshape(root: Element, range: Range, { edge, by }: Reshape): Range | null {
  const read = readRoot(root);
  const span = spanOf(read, range);
  if (!span) return null;
  const { starts, ends } = wordsOf(read.text);
  const edges = edge === 'start' ? starts : ends;
  const from = span[edge];
  const index = by > 0 ? firstAt(edges, from + 1) : firstAt(edges, from) - 1;
  const to = edges[index];
  if (to === undefined) return null;
  const moved = { ...span, [edge]: to };
  return moved.start < moved.end ? rangeOf(read, moved) : null;
}
