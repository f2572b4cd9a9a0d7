import { indexAt } from '#lib/anchor/root-text.ts';
import type { Span } from '#lib/detect/span.ts';
import { paragraphLength } from './content-root.ts';
import { isNamedUnread, isUnread } from './unread.ts';

/**
 * The prose of a page as one text. Blocks are parted by a blank line, and white space inside a
 * text node is as plain spaces, so that a blank line is always the end of a block.
 */
export type PageText = {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node begins in `text` (UTF-16 units). */
  readonly starts: readonly number[];
};

/** Elements that run on in a line of text; every other begins a block. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RUBY S SMALL SPAN ' +
    'STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

const BLOCK_END = '\n\n';

/** An element with this share of the root's paragraph text is the story, whatever it is called. */
const HOLDS_STORY = 0.5;

/** Nodes walked between two rests: well under a millisecond. */
const STEP = 2000;

/**
 * Reads the prose under `root` in document order, leaving out what is no part of the story.
 *
 * Reads only; rests (yields) after every few thousand nodes.
 */
export function* readPageText(root: Element): Generator<void, PageText, void> {
  const pieces: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  let blockEnded = false;
  let walked = 0;
  let storyLength = -1;
  const isRead = (element: Element): boolean => {
    if (isUnread(element)) return false;
    if (!isNamedUnread(element)) return true;
    if (storyLength < 0) storyLength = paragraphLength(root);
    return storyLength > 0 && paragraphLength(element) >= storyLength * HOLDS_STORY;
  };
  const endBlock = (): void => {
    blockEnded = length > 0;
  };
  const take = (node: Text): void => {
    if (blockEnded) {
      pieces.push(BLOCK_END);
      length += BLOCK_END.length;
      blockEnded = false;
    }
    nodes.push(node);
    starts.push(length);
    pieces.push(node.data.replace(/[\n\r\t\f]/gu, ' '));
    length += node.data.length;
  };
  // An explicit walk: recursion would overflow on a page of deeply nested elements.
  let node: Node | null = root;
  while (node) {
    walked += 1;
    if (walked % STEP === 0) yield;
    let goesDown = false;
    if (node.nodeType === 3) {
      const isGap = blockEnded && (node as Text).data.trim() === '';
      if (!isGap) take(node as Text);
    } else if (node.nodeType === 1 && (node === root || isRead(node as Element))) {
      if (!isInline(node)) endBlock();
      goesDown = node.firstChild !== null;
    } else if (node.nodeType === 1) endBlock();
    if (goesDown) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root && !isInline(node)) endBlock();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return { text: pieces.join(''), nodes, starts };
}

/**
 * Makes a range of a stretch of the text.
 *
 * @returns null when a node has left the page or lost text since it was read
 */
export function pageRange(page: PageText, span: Span): Range | null {
  const first = indexAt(page.starts, span.start);
  const last = indexAt(page.starts, span.end - 1);
  const startNode = page.nodes[first];
  const endNode = page.nodes[last];
  if (!startNode?.isConnected || !endNode?.isConnected) return null;
  const from = span.start - (page.starts[first] as number);
  const to = span.end - (page.starts[last] as number);
  if (from > startNode.length || to > endNode.length) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, from);
  range.setEnd(endNode, to);
  return range;
}

function isInline(node: Node): boolean {
  return node.nodeType !== 1 || INLINE.has(node.nodeName.toUpperCase());
}
