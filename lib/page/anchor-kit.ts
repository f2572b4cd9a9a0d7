import type { Anchor } from '#lib/anchor/anchor-all.ts';
import type { Reshape } from '#lib/anchor/reshape.ts';
import type { Selector } from '#lib/anchor/selector.ts';

/** A passage with all that is kept of it. */
export type DescribedPassage = {
  readonly quote: string;
  readonly selectors: Selector[];
  /** The paragraph around it, as a reader sees it. */
  readonly paragraph: string;
};

/**
 * Describing passages and finding them again, in a script of its own: most pages hold no passage
 * that the reader marked, and need none of it.
 */
export type AnchorKit = {
  /**
   * Describes a range, with one end moved by a word if wanted; null when it holds no text of
   * `root`, or there is no further word.
   */
  describe(root: Element, range: Range, reshape?: Reshape | undefined): DescribedPassage | null;
  /** Finds passages again, each null when it is not certain; rests between steps. */
  find(
    root: Element,
    passages: readonly (readonly Selector[])[],
  ): Generator<void, readonly (Anchor | null)[], void>;
};

/** What the script leaves in our own world; pages cannot see it. */
declare global {
  var plainViewAnchorKit: AnchorKit | undefined;
}
