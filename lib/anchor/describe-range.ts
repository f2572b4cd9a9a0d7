import { readRoot } from './root-text.ts';
import type { RangeSelector, Selector, TextQuoteSelector } from './selector.ts';
import { spanOf } from './span-of.ts';

/**
 * Context kept on each side (UTF-16 units), where the text has it: more than a paragraph, for a
 * copy of the paragraph may be put in later.
 */
const CONTEXT = 400;

/** Kept of a passage that stands more than once: that it has so much says so. */
const CONTEXT_OF_MANY = 800;

/** Context kept on each side at the most: beyond it two places are as good as equal. */
const MOST_CONTEXT = 1600;

/** The white space that pages are laid out with takes up this much (UTF-16 units) at the most. */
const LONGEST_RAW = 20_000;

/** Says by its context whether a passage stood more than once on its page when it was described. */
export function stoodOften({ prefix, suffix }: TextQuoteSelector): boolean {
  return Math.max(prefix.length, suffix.length) >= CONTEXT_OF_MANY;
}

/** The text before `start`, white space as a reader sees it, no longer than `length`. */
export function contextBefore(text: string, start: number, length: number): string {
  const raw = text.slice(Math.max(0, start - Math.min(LONGEST_RAW, length * 4)), start);
  const squeezed = squeeze(raw);
  const enough =
    squeezed.length >= length
      ? squeezed
      : squeeze(text.slice(Math.max(0, start - LONGEST_RAW), start));
  return enough.slice(Math.max(0, enough.length - length));
}

/** The text behind `end`, in the same way. */
export function contextBehind(text: string, end: number, length: number): string {
  const squeezed = squeeze(text.slice(end, end + length * 4));
  if (squeezed.length >= length) return squeezed.slice(0, length);
  return squeeze(text.slice(end, end + LONGEST_RAW)).slice(0, length);
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ');
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
  let places = placesOf(text, exact);
  const around = (at: number, length: number): Context => ({
    prefix: contextBefore(text, at, length),
    suffix: contextBehind(text, at + exact.length, length),
  });
  if (places.length === 1) return around(start, CONTEXT);
  for (let length = CONTEXT_OF_MANY; ; length *= 2) {
    const own = around(start, length);
    places = places.filter((at) => {
      const other = around(at, length);
      return other.prefix === own.prefix && other.suffix === own.suffix;
    });
    if (length >= MOST_CONTEXT || places.length === 1) return own;
  }
}

/** Copies looked at, at the most: a passage of a letter or two stands everywhere. */
const MOST_COPIES = 100;

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push(at);
    if (places.length === MOST_COPIES) break;
  }
  return places;
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
