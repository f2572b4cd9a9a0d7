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
  const left = Math.max(GAP, Math.min(mention.left, view.width - card.width - GAP));
  const below = view.height - sentence.bottom - 2 * GAP;
  const above = sentence.top - 2 * GAP;
  if (card.height <= below || below >= above) {
    const height = Math.max(0, Math.min(card.height, below));
    return { left, top: sentence.bottom + GAP, height };
  }
  const height = Math.max(0, Math.min(card.height, above));
  return { left, top: sentence.top - GAP - height, height };
}
