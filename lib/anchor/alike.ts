/** Shorter words differ in a letter without having anything to do with each other. */
const LEAST = 4;

/**
 * Says whether two words may be one that was misspelt and mended: of some length, and no more
 * than a letter in four apart (insertions, deletions, replacements and swaps of neighbours).
 */
export function isAlike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < LEAST) return false;
  const allowed = Math.min(3, longest >> 2);
  if (longest - shortest > allowed) return false;
  // Nearly all pairs end here: misspelt words begin or end as they should.
  if (a[0] !== b[0] && a[a.length - 1] !== b[b.length - 1]) return false;
  return distanceWithin(a, b, allowed);
}

/** Optimal string alignment distance, given up when it is beyond `allowed`. */
function distanceWithin(a: string, b: string, allowed: number): boolean {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] as number) + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > allowed) return false;
    before = last;
    last = row;
  }
  return (last[b.length] as number) <= allowed;
}
