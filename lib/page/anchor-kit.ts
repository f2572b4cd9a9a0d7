import type { Reshape } from '#lib/anchor/reshape.ts';
import type { Selector } from '#lib/anchor/selector.ts';
import type { Painter } from './paint.ts';
import type { Passages } from './passages.ts';

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
  /** Begins to keep the reader's passages in a page. */
  passages(document: Document, painter: Painter): Passages;
};

/** What the script leaves in our own world; pages cannot see it. */
declare global {
  var plainViewAnchorKit: AnchorKit | undefined;
}
