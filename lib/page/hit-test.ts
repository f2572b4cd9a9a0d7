/** Touching a mark this far beside its letters (CSS px) still counts: underlines hang below. */
const SLACK = 2;

/**
 * Finds which of `ranges` lies under a point of the viewport (CSS px).
 *
 * Asks the browser for the text at the point and compares places; only a range that holds the
 * place is measured.
 *
 * @param ranges in document order
 * @param shadows the open shadow roots that ranges may lie in
 * @returns its index, -1 when there is none
 */
export function rangeAt(
  document: Document,
  ranges: readonly Range[],
  shadows: readonly ShadowRoot[],
  x: number,
  y: number,
): number {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadows] });
  if (!caret) return -1;
  const { offsetNode, offset } = caret;
  for (const [index, range] of ranges.entries()) {
    if (!holds(range, offsetNode, offset)) continue;
    // The caret snaps to the nearest letter, even from far away.
    for (const box of range.getClientRects()) {
      const isInside =
        x >= box.left - SLACK &&
        x <= box.right + SLACK &&
        y >= box.top - SLACK &&
        y <= box.bottom + SLACK;
      if (isInside) return index;
    }
  }
  return -1;
}

function holds(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    // The place is beyond the node's end: the page changed between the two calls.
    return false;
  }
}
