import type { Evidence } from './evidence.ts';

/** Says how certain the evidence makes a place (0 to 1). */
export function certainty({ kept, own, runs, before, behind, words }: Evidence): number {
  const context = Math.max(before, behind) * 0.6 + Math.min(before, behind) * 0.4;
  const sum =
    -5 + 5 * kept + 1.5 * own + 2 * runs + 2.2 * context + 0.4 * Math.min(2, Math.log(words / 6));
  return 1 / (1 + Math.exp(-sum * 1.5));
}
