import type { Language } from '#lib/detect/form.ts';
import type { Explainer } from '#lib/packs/schema.ts';
import type { DescribedPassage } from './anchor-kit.ts';
import type { Beginning, CardRequest } from './host.ts';
import type { HighlightMark } from './paint.ts';

/** What a card is told beyond the request: the text, and what its buttons do. */
export type Card = {
  readonly explainer: Explainer;
  readonly request: CardRequest;
  readonly uiLanguage: Language;
  /** Opens the side panel on the entry; null where a click in a page cannot. */
  readonly openPanel: (() => void) | null;
};

/** What the in-page parts ask of the extension. */
export type CardServices = {
  explain(entry: string, language: Language): Promise<Explainer | null>;
  openPanel(wish: { show: 'entry'; entry: string } | { show: 'selection' }): void;
  /**
   * Keeps a marked passage, as standing for an entry if one is named; gives its note's id, or why
   * it was not kept.
   */
  mark(passage: DescribedPassage, colour: HighlightMark, entry?: string): Promise<MarkOutcome>;
  /** Takes back what was marked last in this tab; false when that is gone. */
  unmark(id: string): Promise<boolean>;
  /** The entry that words stand for, of all packs; null when there is none. */
  lookUp(words: string, language: Language): Promise<string | null>;
};

/** A passage was kept, or not: for want of room, or because the notebook cannot be opened. */
type MarkOutcome =
  | { readonly is: 'kept'; readonly id: string }
  | { readonly is: 'full' | 'unavailable' | 'other' };

/** The page's side of the bar at a selection. */
export type BarPage = {
  describeSelection(): Promise<DescribedPassage | null>;
  /** Paints anew: what is marked has changed. */
  refresh(): Promise<void>;
};

/** The in-page parts that are loaded when first needed. */
export type CardKit = {
  /** Shows a card once its text is there, if it is still wanted then. */
  show(request: CardRequest, beginning: Beginning | null, isWanted: () => boolean): Promise<void>;
  /** Takes the card and the bar away. */
  hide(): void;
  /** A bar of buttons beside a selected passage; null takes it away. */
  offerBar(range: Range | null, beginning: Beginning | null, page: BarPage): void;
  isOurs(node: Node): boolean;
};

/** What our scripts leave in their own world for each other; pages cannot see it. */
declare global {
  var plainViewCardKit: CardKit | undefined;
  var plainViewAnnotator: { leave(): void; isAlive(): boolean } | undefined;
}
