import { frequencyOf, type PageWords } from './page-words.ts';
import type { Sought } from './sought.ts';

/** A stretch of page words, `from` up to, not with, `to`, in which a passage may stand. */
export type Place = { readonly from: number; readonly to: number };

/** Places of words looked at for one passage at the most: its cost does not grow with the page. */
const MOST_LOOKS = 3000;

/** Places given at the most. */
const MOST_PLACES = 5;

/** Words that a place in the page may shift against the passage within one bucket of votes. */
const BUCKET = 16;

/** What a vote of the context counts beside one of the passage. */
const CONTEXT_SHARE = 0.5;

/**
 * Finds the few places of a page where a passage may stand: each of its words votes, from every
 * place where it stands, for the shift between passage and page; the rarest words vote first.
 */
export function likelyPlaces(page: PageWords, sought: Sought): readonly Place[] {
  const votes = new Map<number, number>();
  let looks = 0;
  for (const at of byRarity(page, sought)) {
    const id = sought.ids[at] as number;
    const end = page.first[id + 1] as number;
    looks += frequencyOf(page, id);
    if (looks > MOST_LOOKS && votes.size > 0) break;
    const isQuote = at >= sought.from && at < sought.to;
    const vote = (sought.weights[at] as number) * (isQuote ? 1 : CONTEXT_SHARE);
    for (let place = page.first[id] as number; place < end; place += 1) {
      const bucket = Math.floor(((page.places[place] as number) - at) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + vote);
    }
  }
  const slack = BUCKET + Math.ceil((sought.to - sought.from) / 2);
  return strongest(votes).map((bucket) => ({
    from: Math.max(0, bucket * BUCKET - slack),
    to: Math.min(page.ids.length, (bucket + 2) * BUCKET + sought.ids.length + slack),
  }));
}

function byRarity(page: PageWords, sought: Sought): readonly number[] {
  const frequency = (at: number): number => frequencyOf(page, sought.ids[at] as number);
  const known = [...sought.ids.keys()].filter((at) => frequency(at) > 0);
  return known.toSorted((a, b) => frequency(a) - frequency(b));
}

/** The buckets with the most votes, each with that of the next one; no two side by side. */
function strongest(votes: ReadonlyMap<number, number>): readonly number[] {
  const pairs = [...votes.keys()].flatMap((bucket) => [bucket - 1, bucket]);
  const sums = [...new Set(pairs)]
    .map((bucket) => ({ bucket, sum: (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0) }))
    .toSorted((a, b) => b.sum - a.sum);
  const chosen: number[] = [];
  const least = (sums[0]?.sum ?? 0) / 4;
  for (const { bucket, sum } of sums) {
    if (chosen.length === MOST_PLACES || sum < least) break;
    if (chosen.every((other) => Math.abs(other - bucket) > 1)) chosen.push(bucket);
  }
  return chosen;
}
