/** Items of one key, in their order. */
export type Group<Item> = { readonly key: string; readonly items: readonly Item[] };

/** Groups items by their keys, of which one may have many; groups come in the order of their first item. */
export function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): readonly Group<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return [...groups].map(([key, grouped]) => ({ key, items: grouped }));
}
