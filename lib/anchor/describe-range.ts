import { type RootText, readRoot } from './root-text.ts';
import type { RangeSelector, Selector } from './selector.ts';
import { spanOf } from './span-of.ts';

/** Context kept on each side at the least (UTF-16 units), where the text has it. */
const CONTEXT = 32;

/** Context kept on each side at the most: beyond it two places are as good as equal. */
const MOST_CONTEXT = 512;

/**
 * Describes a range of `root` so that it is found again when the page was loaded anew.
 *
 * @returns the RangeSelector, TextPositionSelector and TextQuoteSelector of the W3C Web
 *   Annotation model; empty when the range holds no text of `root`
 */
export function describeRange(root: Element, range: Range): readonly Selector[] {
  const read = readRoot(root);
  const span = spanOf(read, range);
  if (!span) return [];
  const { start, end } = span;
  const context = contextNeeded(read.text, start, end);
  return [
    rangeSelector(root, range),
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: read.text.slice(start, end),
      prefix: read.text.slice(Math.max(0, start - context), start),
      suffix: read.text.slice(end, end + context),
    },
  ];
}

/** Context is doubled until quote and context stand only once. */
function contextNeeded(text: string, start: number, end: number): number {
  for (let context = CONTEXT; context < MOST_CONTEXT; context *= 2) {
    const piece = text.slice(Math.max(0, start - context), end + context);
    if (text.indexOf(piece) === text.lastIndexOf(piece)) return context;
  }
  return MOST_CONTEXT;
}

function rangeSelector(root: Element, range: Range): RangeSelector {
  const start = inElement(range.startContainer, range.startOffset);
  const end = inElement(range.endContainer, range.endOffset);
  return {
    type: 'RangeSelector',
    startContainer: pathOf(root, start.element),
    startOffset: start.offset,
    endContainer: pathOf(root, end.element),
    endOffset: end.offset,
  };
}

/** Gives a boundary point as an element and an offset into that element's text. */
function inElement(container: Node, offset: number): { element: Element; offset: number } {
  if (container.nodeType === 1) {
    let length = 0;
    for (const child of [...container.childNodes].slice(0, offset)) length += lengthOf(child);
    return { element: container as Element, offset: length };
  }
  const element = container.parentElement as Element;
  const read: RootText = readRoot(element);
  const index = read.nodes.indexOf(container as Text);
  return { element, offset: (read.starts[index] ?? 0) + offset };
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).data.length : readRoot(node).text.length;
}

/** An XPath of element names and places among siblings of the name: `/div[2]/p[1]`. */
function pathOf(root: Element, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const name = at.nodeName;
    let place = 1;
    for (
      let sibling = at.previousElementSibling;
      sibling;
      sibling = sibling.previousElementSibling
    ) {
      if (sibling.nodeName === name) place += 1;
    }
    steps.unshift(`${name.toLowerCase()}[${place}]`);
  }
  return `/${steps.join('/')}`;
}
