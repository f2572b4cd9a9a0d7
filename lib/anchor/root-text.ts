import { firstAt } from './first-at.ts';
import { INLINE_ELEMENTS } from './inline-elements.ts';

/** The text nodes of a root and where each begins in their joined text (UTF-16 units). */
export type RootText = {
  /** Between two blocks, and where a line breaks, stands a {@link BREAK} that is in no node. */
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
};

/** Parts the words of two blocks; white space, so that it counts for nothing in comparing. */
export const BREAK = '\n';

/** Elements whose text nobody reads. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

const ELEMENT = 1;
const TEXT = 3;

/** Stands on the stack behind a block's children. */
const END = null;

/**
 * Joins the text of `root`.
 *
 * Counts every text node but those of scripts and styles, shown or hidden, so that an offset
 * holds when the page restyles itself.
 */
export function readRoot(root: Node): RootText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let isBroken = false;
  const stack: (Node | typeof END)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as Node | typeof END;
    if (node === END) {
      isBroken = true;
    } else if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (data === '') continue;
      if (isBroken && length > 0) {
        pieces.push(BREAK);
        length += BREAK.length;
      }
      isBroken = false;
      nodes.push(node as Text);
      starts.push(length);
      pieces.push(data);
      length += data.length;
    } else if (node === root || isRead(node)) {
      if (node.nodeType === ELEMENT && !INLINE_ELEMENTS.has(node.nodeName.toUpperCase())) {
        isBroken = true;
        stack.push(END);
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return { text: pieces.join(''), nodes, starts };
}

function isRead(node: Node): boolean {
  return node.nodeType === ELEMENT && !UNREAD.has(node.nodeName.toUpperCase());
}

/** The index of the last of `starts` (ascending) that is not beyond `offset`; -1 when none is. */
export function indexAt(starts: readonly number[], offset: number): number {
  return firstAt(starts, offset + 1) - 1;
}
