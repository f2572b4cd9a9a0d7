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
  const end = beforeBreak(root, offsetOf(root, range.endContainer, range.endOffset));
  return end > start ? { start, end } : null;
}

/** A passage does not end with the break behind its block. */
function beforeBreak({ starts, nodes, text }: RootText, end: number): number {
  const last = indexAt(starts, end - 1);
  if (last < 0 || end > text.length) return end;
  return Math.min(end, (starts[last] as number) + (nodes[last] as Text).length);
}

/**
 * Makes a range of a stretch of a root's text. It begins and ends inside text nodes.
 *
 * @returns null when the stretch is empty, beyond the text, or a break between two blocks alone
 */
export function rangeOf(root: RootText, span: TextSpan): Range | null {
  if (span.start < 0 || span.end > root.text.length || span.end <= span.start) return null;
  let first = indexAt(root.starts, span.start);
  const last = indexAt(root.starts, span.end - 1);
  let from = span.start - (root.starts[first] ?? 0);
  if (from >= (root.nodes[first]?.length ?? 0)) {
    // On a break: the text begins with the next node.
    first += 1;
    from = 0;
  }
  const startNode = root.nodes[first];
  const endNode = root.nodes[last];
  if (!startNode || !endNode || first > last) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, from);
  range.setEnd(endNode, Math.min(endNode.length, span.end - (root.starts[last] as number)));
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
