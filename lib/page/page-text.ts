import { indexAt } from '#lib/anchor/root-text.ts';
import type { Span } from '#lib/detect/span.ts';
import { paragraphLength } from './content-root.ts';
import { isHeading, isInline, isNamedUnread, isUnread, isUnseen } from './unread.ts';

/**
 * A paragraph, heading, list item or the like, with its text as a reader reads it: across inline
 * elements, with line wraps as plain spaces.
 */
export type PageBlock = {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node begins in `text` (UTF-16 units). */
  readonly starts: readonly number[];
};

/** The prose of a page, block by block. */
export type PageText = {
  readonly blocks: readonly PageBlock[];
  /** For each block the section it stands in, counted from 0: a heading begins one. */
  readonly sections: readonly number[];
  /** The open shadow roots that the text runs through. */
  readonly shadows: readonly ShadowRoot[];
};

/** An element with this share of the root's paragraph text is the story, whatever it is called. */
const HOLDS_STORY = 0.5;

/** Nodes walked between two rests: well under a millisecond. */
const STEP = 2000;

/** Stands on the stack behind a block's children. */
const END = null;

/**
 * Reads the prose under `root` in document order, leaving out what is no part of the story.
 *
 * Reads only; rests (yields) after every few thousand nodes.
 *
 * @param known blocks read before, by their first node: one that is the same is given again, so
 *   that what is known of it can be kept
 */
export function* readPageText(
  root: Element,
  known: ReadonlyMap<Text, PageBlock> = new Map(),
): Generator<void, PageText, void> {
  const blocks: PageBlock[] = [];
  const sections: number[] = [];
  const shadows: ShadowRoot[] = [];
  let nodes: Text[] = [];
  let section = 0;
  let walked = 0;
  let storyLength = -1;
  const isRead = (element: Element): boolean => {
    if (isUnread(element)) return false;
    if (!isNamedUnread(element)) return true;
    if (storyLength < 0) storyLength = paragraphLength(root);
    return storyLength > 0 && paragraphLength(element) >= storyLength * HOLDS_STORY;
  };
  const endBlock = (): void => {
    const [first] = nodes;
    if (!first) return;
    const old = known.get(first);
    blocks.push(old && isSame(old, nodes) ? old : blockOf(nodes));
    sections.push(section);
    nodes = [];
  };
  // An explicit stack: recursion would overflow on a page of deeply nested elements.
  const stack: (Node | typeof END)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as Node | typeof END;
    walked += 1;
    if (walked % STEP === 0) yield;
    if (node === END) {
      endBlock();
    } else if (node.nodeType === 3) {
      const isGap = nodes.length === 0 && (node as Text).data.trim() === '';
      if (!isGap) nodes.push(node as Text);
    } else if (node.nodeType === 1) {
      // What nobody sees parts nothing: a script in mid-sentence, an icon behind a word.
      if (isUnseen(node as Element)) continue;
      const isBlock = !isInline(node as Element);
      if (isBlock) endBlock();
      if (node !== root && !isRead(node as Element)) continue;
      if (isHeading(node as Element)) section += 1;
      if (isBlock) stack.push(END);
      const shadow = (node as Element).shadowRoot;
      if (shadow) shadows.push(shadow);
      pushChildren(stack, node as Element, shadow);
    }
  }
  endBlock();
  return { blocks, sections, shadows };
}

/** The children as they are shown: a host shows its shadow tree, a slot what is put into it. */
function pushChildren(stack: unknown[], element: Element, shadow: ShadowRoot | null): void {
  const slotted =
    element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : NO_NODES;
  for (let at = slotted.length - 1; at >= 0; at -= 1) stack.push(slotted[at]);
  if (slotted.length > 0) return;
  const parent = shadow ?? element;
  for (let child = parent.lastChild; child; child = child.previousSibling) stack.push(child);
}

const NO_NODES: readonly Node[] = [];

function blockOf(nodes: readonly Text[]): PageBlock {
  const starts: number[] = [];
  let text = '';
  for (const { data } of nodes) {
    starts.push(text.length);
    text += oneLine(data);
  }
  return { text, nodes, starts };
}

function isSame(old: PageBlock, nodes: readonly Text[]): boolean {
  if (old.nodes.length !== nodes.length) return false;
  return nodes.every((node, index) => {
    if (old.nodes[index] !== node) return false;
    const start = old.starts[index] as number;
    const end = old.starts[index + 1] ?? old.text.length;
    return node.length === end - start && old.text.startsWith(oneLine(node.data), start);
  });
}

function oneLine(text: string): string {
  return text.replace(/[\n\r\t\f]/gu, ' ');
}

/** Joins the text of blocks, a blank line between two. */
export function textOf(blocks: readonly PageBlock[]): string {
  return blocks.map((block) => block.text).join('\n\n');
}

/**
 * Makes a range of a stretch of a block's text.
 *
 * @returns null when a node has left the page or lost text since it was read, or when the stretch
 *   runs into or out of a shadow tree
 */
export function blockRange({ nodes, starts }: PageBlock, span: Span): Range | null {
  const first = indexAt(starts, span.start);
  const last = indexAt(starts, span.end - 1);
  const startNode = nodes[first];
  const endNode = nodes[last];
  if (!startNode?.isConnected || !endNode?.isConnected) return null;
  // A range cannot reach from one tree into another.
  if (startNode !== endNode && startNode.getRootNode() !== endNode.getRootNode()) return null;
  const from = span.start - (starts[first] as number);
  const to = span.end - (starts[last] as number);
  if (from > startNode.length || to > endNode.length) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, from);
  range.setEnd(endNode, to);
  return range;
}
