import type { DetectEntry } from '#lib/detect/form.ts';

/** What an entry is in the story of a pack: who asks, by what means, by which rule, who watches. */
export const ROLES = ['acts', 'means', 'rule', 'watches'] as const;
type Role = (typeof ROLES)[number];

/** An entry as the map needs it. */
export type MapEntry = {
  readonly id: string;
  readonly kind: DetectEntry['kind'];
  readonly related: readonly string[];
};

/** A place in the map: a column for each role, rows from 0. */
export type MapNode = { readonly id: string; readonly role: Role; readonly row: number };

/** The entries of a pack in columns, and which of different columns belong together. */
export type PackMap = {
  readonly nodes: readonly MapNode[];
  readonly links: readonly (readonly [from: string, to: string])[];
};

const ROLE_OF: { readonly [kind in DetectEntry['kind']]: Role } = {
  agency: 'acts',
  company: 'acts',
  program: 'means',
  technique: 'means',
  product: 'means',
  instrument: 'means',
  law: 'rule',
  doctrine: 'rule',
  court: 'watches',
  oversight: 'watches',
  organisation: 'watches',
};

/**
 * Lays the entries of a pack out. Each column is put in the order of what its entries are linked
 * to in the columns before (their mean row), so that fewer lines cross: the barycenter method of
 * Sugiyama, https://doi.org/10.1109/TSMC.1981.4308636, one pass.
 */
export function packMap(entries: readonly MapEntry[]): PackMap {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const isLinked = (a: MapEntry, b: MapEntry): boolean =>
    a.related.includes(b.id) || b.related.includes(a.id);
  const rows = new Map<string, number>();
  const nodes: MapNode[] = [];
  for (const role of ROLES) {
    const own = entries.filter(({ kind }) => ROLE_OF[kind] === role);
    const meanRow = (entry: MapEntry): number => {
      const before = [...rows].filter(([id]) => isLinked(entry, byId.get(id) as MapEntry));
      const sum = before.reduce((total, [, row]) => total + row, 0);
      return before.length === 0 ? Number.POSITIVE_INFINITY : sum / before.length;
    };
    const means = new Map(own.map((entry) => [entry.id, meanRow(entry)]));
    const inOrder = own.toSorted((a, b) => {
      const [x, y] = [means.get(a.id) as number, means.get(b.id) as number];
      return x === y ? 0 : x - y;
    });
    for (const [row, { id }] of inOrder.entries()) nodes.push({ id, role, row });
    for (const [row, { id }] of inOrder.entries()) rows.set(id, row);
  }
  const roleOf = new Map(nodes.map(({ id, role }) => [id, role]));
  const links = entries.flatMap((a, index) =>
    entries
      .slice(index + 1)
      .filter((b) => roleOf.get(a.id) !== roleOf.get(b.id) && isLinked(a, b))
      .map((b) => [a.id, b.id] as const),
  );
  return { nodes, links };
}
