import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence weighs: a logistic regression over some 4,000 places, right and
 * wrong, of passages in edited pages (`npm run eval:anchor` makes such edits), rounded.
 *
 * That the context stands on both sides weighs most: a rewritten sentence still stands between its
 * neighbours, a look-alike does not.
 */
const WEIGHT = {
  none: -15,
  kept: 2.5,
  own: 2,
  lesser: 3,
  greater: 1.4,
  runs: 4.9,
  betterSide: 2.2,
  worseSide: 7.4,
  length: -0.7,
} as const;

/** Where nothing was kept on either side, nothing is known. */
const UNKNOWN = 0.5;

/** Says how certain the evidence makes a place (0 to 1). */
export function certainty({ kept, own, runs, before, behind, words }: Evidence): number {
  const left = before ?? behind ?? UNKNOWN;
  const right = behind ?? before ?? UNKNOWN;
  const sum =
    WEIGHT.none +
    WEIGHT.kept * kept +
    WEIGHT.own * own +
    WEIGHT.lesser * Math.min(kept, own) +
    WEIGHT.greater * Math.max(kept, own) +
    WEIGHT.runs * runs +
    WEIGHT.betterSide * Math.max(left, right) +
    WEIGHT.worseSide * Math.min(left, right) +
    WEIGHT.length * Math.log(Math.min(words, 40) / 6);
  return 1 / (1 + Math.exp(-sum));
}
