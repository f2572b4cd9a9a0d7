import type { Selector } from '#lib/anchor/selector.ts';
import type { ArticleDetector } from '#lib/detect/detector.ts';
import type { Language } from '#lib/detect/form.ts';
import type { Repeats } from '#lib/detect/repeats.ts';
import type { AnchorKit } from './anchor-kit.ts';
import type { HighlightMark, MarkNames } from './paint.ts';

/** A marked passage as the page may know it: where it is, not what was written on it. */
export type MarkedPassage = {
  readonly id: string;
  readonly colour: HighlightMark;
  readonly selectors: readonly Selector[];
};

/** What the extension says when a page asks to begin. */
export type Beginning = {
  readonly uiLanguage: Language;
  readonly repeats: Repeats;
  /** Whether selected text is offered a bar of buttons. */
  readonly hasBar: boolean;
  /** The reader's own names of the colours; '' keeps ours. */
  readonly colourNames: { readonly [colour in HighlightMark]: string };
  /** Whether Shift pressed three times hides everything. */
  readonly hasHideKey: boolean;
  /** Whether a click in the page can open the side panel in this browser. */
  readonly canOpenPanel: boolean;
};

/** Where a card is asked for. */
export type CardRequest = {
  readonly entry: string;
  readonly language: Language;
  /** The mention itself, in the page. */
  readonly mention: Range;
  /** The sentence round it, which the card must not cover. */
  readonly sentence: Range;
  /** Whether the card was asked for by keyboard, so that focus goes to it. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  /** Marks the words as standing for the entry; absent where they are marked already. */
  readonly onMarkHere?: (say: SayInCard) => void;
};

/** Shows a sentence in the card in place of a button, with a way back if there is one. */
export type SayInCard = (words: string, onUndo?: () => void) => void;

/** What the annotator needs of the world outside the page. */
export type AnnotatorHost = {
  /** Asks whether and with what to begin; null to leave the page alone. */
  begin(): Promise<Beginning | null>;
  /** Declares the style of the marks. */
  declareMarks(names: MarkNames): Promise<void>;
  reportCount(count: number): Promise<void>;
  /** The detector of the entries in use; null when they are not to be had (any more). */
  detectorFor(language: Language): Promise<ArticleDetector | null>;
  passagesHere(): Promise<readonly MarkedPassage[]>;
  /** Loads anchoring; null when it is not to be had (any more). */
  anchorKit(): Promise<AnchorKit | null>;
  showCard(request: CardRequest): Promise<void>;
  hideCard(): void;
  /** Shows the note on a marked passage in the side panel. */
  showNote(highlightId: string): void;
  /** Hides everything in every tab, if the reader wants it by key. */
  hideAll(): void;
  /** Whether a node is one of ours in the page: the card's. */
  isOurs(node: Node): boolean;
  /** Offers a bar of buttons for the selected passage, beside `range`; null takes it away. */
  offerBar(range: Range | null): void;
  /** Whether the extension is still there; when not, the annotator stops by itself. */
  isGone(): boolean;
};
