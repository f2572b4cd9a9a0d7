import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import * as domAnchorTextQuote from 'dom-anchor-text-quote';
import { anchorRange, describeRange } from '#lib/anchor/index.ts';
import { hypothesisRange, hypothesisSelectors } from './hypothesis.ts';

/** A way of anchoring: what it keeps of a range, and the range it finds again. */
export type Way = {
  readonly name: string;
  describe(root: Element, range: Range): unknown | Promise<unknown>;
  find(root: Element, kept: unknown): (Range | null) | Promise<Range | null>;
};

type Kept = ReturnType<typeof describeRange>;

/** Ours first, then its peers. */
export const WAYS: readonly Way[] = [
  {
    name: 'plain view',
    describe: describeRange,
    find: (root, kept) => anchorRange(root, kept as Kept)?.range ?? null,
  },
  {
    name: 'hypothesis',
    describe: hypothesisSelectors,
    find: (root, kept) => hypothesisRange(root, kept as Kept),
  },
  {
    name: 'dom-anchor-text-quote',
    describe: (root, range) => domAnchorTextQuote.fromRange(root, range),
    find: (root, kept) =>
      domAnchorTextQuote.toRange(root, kept as ReturnType<typeof domAnchorTextQuote.fromRange>),
  },
  {
    name: 'apache annotator',
    describe: (root, range) => describeTextQuote(range, root),
    async find(root, kept) {
      const matches = createTextQuoteSelectorMatcher(
        kept as Awaited<ReturnType<typeof describeTextQuote>>,
      )(root);
      for await (const match of matches) return match;
      return null;
    },
  },
];
