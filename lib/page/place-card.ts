/** A box in CSS px of the viewport. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Where a card goes, and how tall it may be (CSS px). */
export type Place = { readonly left: number; readonly top: number; readonly height: number };

/** Between the card and the sentence, and the card and the edge (CSS px). */
const GAP = 10;

/** A card is not made lower than this (CSS px) for the sake of the sentence. */
const LEAST_HEIGHT = 120;

/**
 * Places a card so that it does not cover what is being read: under the sentence if it fits
 * there, else above it, else on the side with more room, made lower to fit.
 *
 * @param sentence the box round all lines of the sentence
 * @param mention where the reader points
 */
export function placeCard(
  sentence: Box,
  mention: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): Place {
  const roomBelow = view.height - sentence.bottom - 2 * GAP;
  const roomAbove = sentence.top - 2 * GAP;
  // A sentence that fills the view leaves no room: then only the words pointed at stay free.
  if (Math.max(roomBelow, roomAbove) < LEAST_HEIGHT && sentence !== mention) {
    return placeCard(mention, mention, card, view);
  }
  const left = Math.max(GAP, Math.min(mention.left, view.width - card.width - GAP));
  if (card.height <= roomBelow || roomBelow >= roomAbove) {
    const height = Math.max(0, Math.min(card.height, roomBelow));
    return { left, top: sentence.bottom + GAP, height };
  }
  const height = Math.max(0, Math.min(card.height, roomAbove));
  return { left, top: sentence.top - GAP - height, height };
}
