/** The text nodes of a root and where each begins in their joined text (UTF-16 units). */
export type RootText = {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
};

/** Elements whose text nobody reads. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

const ELEMENT = 1;
const TEXT = 3;

/**
 * Joins the text of `root`.
 *
 * Counts every text node but those of scripts and styles, shown or hidden, so that an offset
 * holds when the page restyles itself. No separator is put between blocks.
 */
export function readRoot(root: Node): RootText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === TEXT) {
      nodes.push(node as Text);
      starts.push(text.length);
      text += (node as Text).data;
    } else if (
      node === root ||
      (node.nodeType === ELEMENT && !UNREAD.has(node.nodeName.toUpperCase()))
    ) {
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return { text, nodes, starts };
}

/** The index of the last of `starts` (ascending) that is not beyond `offset`; -1 when none is. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
