import { indexAt, type RootText } from './root-text.ts';

/** A stretch of a root's text in UTF-16 units: `start` is in it, `end` is not. */
export type TextSpan = { readonly start: number; readonly end: number };

/**
 * Says where `range` lies in the joined text of a root.
 *
 * @returns null when no character of the root is inside it
 */
export function spanOf(root: RootText, range: Range): TextSpan | null {
  const start = offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(root, range.endContainer, range.endOffset);
  return end > start ? { start, end } : null;
}

/**
 * Makes a range of a stretch of a root's text. It begins and ends inside text nodes.
 *
 * @returns null when the stretch is empty or beyond the text
 */
export function rangeOf(root: RootText, span: TextSpan): Range | null {
  if (span.start < 0 || span.end > root.text.length || span.end <= span.start) return null;
  const first = indexAt(root.starts, span.start);
  const last = indexAt(root.starts, span.end - 1);
  const startNode = root.nodes[first];
  const endNode = root.nodes[last];
  if (!startNode || !endNode) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, span.start - (root.starts[first] as number));
  range.setEnd(endNode, span.end - (root.starts[last] as number));
  return range;
}

/** The offset of a boundary point: that of the first text at or behind it. */
function offsetOf(root: RootText, container: Node, offset: number): number {
  const own = root.nodes.indexOf(container as Text);
  if (own >= 0) return (root.starts[own] as number) + offset;
  const point = container.childNodes[offset] ?? null;
  for (const [index, node] of root.nodes.entries()) {
    const order = point
      ? point.compareDocumentPosition(node)
      : container.compareDocumentPosition(node);
    const isBehind = (order & FOLLOWING) !== 0 || node === point;
    if (point ? isBehind : isBehind && (order & CONTAINED_BY) === 0) {
      return root.starts[index] as number;
    }
  }
  return root.text.length;
}

/** Bits of `Node.compareDocumentPosition`. */
const FOLLOWING = 4;
const CONTAINED_BY = 16;
