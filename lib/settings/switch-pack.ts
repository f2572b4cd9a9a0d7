/** Gives the packs that are off after one was switched on or off. */
export function switchPack(muted: readonly string[], id: string, on: boolean): readonly string[] {
  const others = muted.filter((each) => each !== id);
  return on ? others : [...others, id];
}
