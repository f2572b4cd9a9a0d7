import { readRoot } from './root-text.ts';
import type { RangeSelector, Selector, TextQuoteSelector } from './selector.ts';
import { spanOf } from './span-of.ts';

/**
 * Context kept on each side (UTF-16 units without white space), where the text has it: more than a
 * sentence, for a copy of the sentence may be put in later.
 */
const CONTEXT = 160;

/** Kept of a passage that stands more than once: that it has so much says so. */
const CONTEXT_OF_MANY = 320;

/** Context kept on each side at the most: beyond it two places are as good as equal. */
const MOST_CONTEXT = 1280;

/** No context is longer than this with its white space. */
const LONGEST = 1900;

/** Says by its context whether a passage stood more than once on its page when it was described. */
export function stoodOften({ prefix, suffix }: TextQuoteSelector): boolean {
  return Math.max(letters(prefix), letters(suffix)) >= CONTEXT_OF_MANY;
}

function letters(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

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
  const { prefix, suffix } = contextOf(read.text, start, end);
  return [
    rangeSelector(root, range),
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact: read.text.slice(start, end), prefix, suffix },
  ];
}

type Context = Pick<TextQuoteSelector, 'prefix' | 'suffix'>;

/** Context is doubled until quote and context stand only once. */
function contextOf(text: string, start: number, end: number): Context {
  const exact = text.slice(start, end);
  if (isOnce(text, exact)) return around(text, start, end, CONTEXT);
  for (let length = CONTEXT_OF_MANY; ; length *= 2) {
    const context = around(text, start, end, length);
    if (length >= MOST_CONTEXT || isOnce(text, context.prefix + exact + context.suffix)) {
      return context;
    }
  }
}

function isOnce(text: string, piece: string): boolean {
  return text.indexOf(piece) === text.lastIndexOf(piece);
}

/** Takes `length` units that are no white space on each side. */
function around(text: string, start: number, end: number, length: number): Context {
  let from = start;
  for (let left = length; left > 0 && from > 0 && start - from < LONGEST; from -= 1) {
    if (text.charCodeAt(from - 1) > 0x20) left -= 1;
  }
  let to = end;
  for (let left = length; left > 0 && to < text.length && to - end < LONGEST; to += 1) {
    if (text.charCodeAt(to) > 0x20) left -= 1;
  }
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
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
  const isElement = container.nodeType === 1;
  const element = (isElement ? container : container.parentElement) as Element;
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(container, offset);
  return { element, offset: before.toString().length };
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
