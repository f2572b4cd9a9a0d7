import type { Mention } from './mention.ts';

/**
 * Keeps of mentions that overlap the leftmost, and of those the longest. Of equal places the lower
 * layer wins, then the surer, then the entry that comes first.
 */
export function leftmostLongest<Found extends Mention>(
  mentions: readonly Found[],
  rank: ReadonlyMap<string, number>,
): readonly Found[] {
  if (isInOrder(mentions)) return mentions;
  const rankOf = (mention: Mention): number => rank.get(mention.entry) ?? 0;
  const sorted = mentions.toSorted(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      Math.floor(rankOf(a) / LAYER) - Math.floor(rankOf(b) / LAYER) ||
      SPECIFIC[b.reason.rule] - SPECIFIC[a.reason.rule] ||
      rankOf(a) - rankOf(b),
  );
  const kept: Found[] = [];
  let end = 0;
  for (const mention of sorted) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}

/** Most often nothing overlaps: there is nothing to choose. */
function isInOrder(mentions: readonly Mention[]): boolean {
  let end = 0;
  for (const mention of mentions) {
    if (mention.start < end) return false;
    end = mention.end;
  }
  return true;
}

/** Entries of one layer rank within so many of each other. */
export const LAYER = 1e6;

/** What an article says of a form itself counts for most; a word near it says more than the form alone. */
const SPECIFIC: { readonly [rule in Mention['reason']['rule']]: number } = {
  introduced: 3,
  near: 2,
  named: 1,
  alone: 0,
};
