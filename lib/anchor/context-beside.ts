import type { PageWords } from './page-words.ts';
import type { Sought } from './sought.ts';

/** Page words looked through for the next word of the context: rare words may be further off. */
const REACH = { rare: 12, common: 3 } as const;

const RARE = 0.6;

/** What a word of the context counts, the nearest whole, the `n`th from the passage less. */
function nearness(n: number): number {
  return 1 / (1 + n / 24);
}

/** How much of the context stands beside a place: words, weighted, and as a share of all. */
export type ContextBeside = {
  readonly before: number;
  readonly behind: number;
  readonly share: number;
};

/**
 * Follows the context of a passage outwards from a place of the page, word after word in order.
 *
 * @param from the first of the page's words that stand for the passage
 * @param to behind the last of them
 */
export function contextBeside(
  page: PageWords,
  sought: Sought,
  from: number,
  to: number,
): ContextBeside {
  const before = oneSide(page, sought, sought.from - 1, from - 1, -1);
  const behind = oneSide(page, sought, sought.to, to, 1);
  const all = before.all + behind.all;
  return {
    before: before.found,
    behind: behind.found,
    share: all === 0 ? 0 : (before.found + behind.found) / all,
  };
}

function oneSide(
  page: PageWords,
  sought: Sought,
  first: number,
  beside: number,
  step: 1 | -1,
): { found: number; all: number } {
  let found = 0;
  let all = 0;
  let at = beside;
  for (let n = 0; ; n += 1) {
    const index = first + n * step;
    const weight = sought.weights[index];
    if (weight === undefined || index < 0) return { found, all };
    const counts = weight * nearness(n);
    all += counts;
    const reach = weight >= RARE ? REACH.rare : REACH.common;
    for (let ahead = 0; ahead < reach; ahead += 1) {
      if (page.ids[at + ahead * step] !== sought.ids[index]) continue;
      found += counts;
      at += (ahead + 1) * step;
      break;
    }
  }
}
