import type { Alignment } from './align.ts';
import type { WordSpan } from './edges.ts';
import type { Sought } from './sought.ts';

/** What speaks for a place being that of a passage; each from 0 to 1 but the number of words. */
export type Evidence = {
  /** How much of the passage stands there, in order; rare words count more. */
  readonly kept: number;
  /** How much of what stands there is of the passage. */
  readonly own: number;
  /** How many of the words found follow one another as they did. */
  readonly runs: number;
  /** How much of the context stands before and behind, near words more; null where none was kept. */
  readonly before: number | null;
  readonly behind: number | null;
  /** Words of the passage. */
  readonly words: number;
};

/** Looks at what an alignment found of a passage, and around it. */
export function evidenceOf(sought: Sought, alignment: Alignment, span: WordSpan): Evidence {
  const { from, to, weights } = sought;
  const { pairs, alike } = alignment;
  let all = 0;
  let found = 0;
  let number = 0;
  let follows = 0;
  for (let at = from; at < to; at += 1) {
    const weight = weights[at] as number;
    all += weight;
    if ((pairs[at] as number) < 0) continue;
    number += 1;
    found += alike[at] ? weight * 0.8 : weight;
    if (
      at > from &&
      (pairs[at - 1] as number) >= 0 &&
      pairs[at] === (pairs[at - 1] as number) + 1
    ) {
      follows += 1;
    }
  }
  const words = to - from;
  return {
    kept: found / all,
    own: number / Math.max(1, span.to - span.from),
    runs: words === 1 ? 1 : follows / Math.max(1, Math.min(words, span.to - span.from) - 1),
    before: contextOf(sought, alignment, from - 1, -1, span.from),
    behind: contextOf(sought, alignment, to, 1, span.to - 1),
    words,
  };
}

/** Context words that count; the nearest counts most. */
const NEAR = 16;

/** Page words that may lie between the passage and its context for it to count. */
const REACH = 40;

function contextOf(
  sought: Sought,
  { pairs }: Alignment,
  first: number,
  step: 1 | -1,
  edge: number,
): number | null {
  let all = 0;
  let found = 0;
  for (let count = 0; count < NEAR; count += 1) {
    const at = first + count * step;
    if (at < 0 || at >= pairs.length) break;
    const weight = ((sought.weights[at] as number) * (NEAR + 4 - count)) / NEAR;
    all += weight;
    const pair = pairs[at] as number;
    if (pair >= 0 && Math.abs(pair - edge) <= REACH + count) found += weight;
  }
  return all === 0 ? null : found / all;
}
