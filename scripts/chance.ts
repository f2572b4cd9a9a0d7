/** Numbers of chance that a seed gives again, each below `below`. */
export type Chance = (below: number) => number;

/** mulberry32, a small generator with a state of 32 bits. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of a list. */
export function pick<T>(from: readonly T[], chance: Chance): T {
  return from[chance(from.length)] as T;
}
