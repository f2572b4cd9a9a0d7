import search from 'approx-string-match';
import type { Selector } from '#lib/anchor/selector.ts';

/**
 * A baseline: the way of the Hypothesis client, written from its description. The range selector
 * and the position hold when the text there is the quote; else the quote is searched with up to
 * half of its letters wrong, and the candidate with the best weighted score of quote, context and
 * position wins.
 */
export function hypothesisRange(root: Element, selectors: readonly Selector[]): Range | null {
  const text = root.textContent ?? '';
  const quote = selectors.find((each) => each.type === 'TextQuoteSelector');
  const position = selectors.find((each) => each.type === 'TextPositionSelector');
  if (!quote) return null;
  if (position && text.slice(position.start, position.end) === quote.exact) {
    return rangeOfText(root, position.start, position.end);
  }
  const match = matchQuote(text, quote, position?.start ?? null);
  return match ? rangeOfText(root, match.start, match.end) : null;
}

/** What the baseline keeps of a range: 32 characters of context. */
export function hypothesisSelectors(root: Element, range: Range): readonly Selector[] {
  const before = root.ownerDocument.createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const exact = range.toString();
  const text = root.textContent ?? '';
  const end = start + exact.length;
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
  ];
}

type Quote = Extract<Selector, { type: 'TextQuoteSelector' }>;

function matchQuote(text: string, quote: Quote, hint: number | null) {
  if (quote.exact === '') return null;
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    exact.push({ start: at, end: at + quote.exact.length, errors: 0 });
  }
  const allowed = Math.min(256, quote.exact.length / 2);
  const matches = exact.length > 0 ? exact : search(text, quote.exact, allowed);
  const score = ({ start, end, errors }: (typeof exact)[number]): number => {
    const before = text.slice(Math.max(0, start - quote.prefix.length), start);
    const behind = text.slice(end, end + quote.suffix.length);
    const near = hint === null ? 1 : 1 - Math.abs(start - hint) / text.length;
    return (
      50 * (1 - errors / quote.exact.length) +
      20 * (quote.prefix ? likeness(before, quote.prefix) : 1) +
      20 * (quote.suffix ? likeness(behind, quote.suffix) : 1) +
      2 * near
    );
  };
  return (
    matches
      .map((match) => ({ match, score: score(match) }))
      .reduce<{ match: (typeof exact)[number]; score: number } | null>(
        (best, each) => (best && best.score >= each.score ? best : each),
        null,
      )?.match ?? null
  );
}

function likeness(text: string, wanted: string): number {
  if (wanted === '' || text === '') return 0;
  const [first] = search(text, wanted, wanted.length);
  return first ? 1 - first.errors / wanted.length : 0;
}

function rangeOfText(root: Element, start: number, end: number): Range | null {
  const range = root.ownerDocument.createRange();
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let at = 0;
  let isStarted = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const next = at + node.length;
    if (!isStarted && start < next) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (isStarted && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  return null;
}
