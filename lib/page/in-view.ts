import type { PageBlock } from './page-text.ts';

/** Blocks this far (screens) above and below the view count as in it: a small scroll shows them. */
const MARGIN = 0.5;

/**
 * Gives the blocks in view, in their order. Asks the browser for the place of a few blocks only:
 * those of a story stand one below the other, so the first and the last in view are searched for
 * by halving. On a page where they do not, others than these may be given; nothing hangs on it
 * but what is painted first.
 */
export function inView(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const view = blocks[0]?.nodes[0]?.ownerDocument.defaultView;
  if (!view) return [];
  const margin = view.innerHeight * MARGIN;
  const first = firstWhere(blocks, (box) => box.bottom >= -margin);
  const last = firstWhere(blocks, (box) => box.top > view.innerHeight + margin);
  return blocks.slice(first, last);
}

/** The index of the first block whose box is as asked, when all behind it are so too. */
function firstWhere(blocks: readonly PageBlock[], is: (box: DOMRect) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = blocks[middle]?.nodes[0]?.parentElement?.getBoundingClientRect();
    if (box && !is(box)) low = middle + 1;
    else high = middle;
  }
  return low;
}
