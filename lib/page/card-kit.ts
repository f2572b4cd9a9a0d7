import type { Language } from '#lib/detect/form.ts';
import type { Explainer } from '#lib/packs/schema.ts';
import type { CardRequest } from './host.ts';

/** What a card is told beyond the request: the text, and what its buttons do. */
export type Card = {
  readonly explainer: Explainer;
  readonly request: CardRequest;
  readonly uiLanguage: Language;
  /** Opens the side panel on the entry; null where a click in a page cannot. */
  readonly openPanel: (() => void) | null;
};

/** The in-page parts that are loaded when first needed. */
export type CardKit = {
  show(card: Card): void;
  hide(): void;
  /** A button beside a selected passage; null takes it away. */
  offerNote(range: Range | null, uiLanguage: Language, onNote: () => void): void;
  isOurs(node: Node): boolean;
};

/** What our scripts leave in their own world for each other; pages cannot see it. */
declare global {
  var plainViewCardKit: CardKit | undefined;
  var plainViewAnnotator: { leave(): void; isAlive(): boolean } | undefined;
}
