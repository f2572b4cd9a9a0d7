import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { type MapEntry, packMap } from '#lib/packs/pack-map.ts';

const entry = (id: string, kind: MapEntry['kind'], related: string[] = []): MapEntry => ({
  id,
  kind,
  related,
});

describe('the map of a pack', () => {
  it('puts who acts, the means, the rule and who watches in columns', () => {
    const { nodes } = packMap([
      entry('fisc', 'court'),
      entry('nsa', 'agency'),
      entry('fisa', 'law'),
      entry('prism', 'program'),
    ]);
    expect(nodes.map(({ id, role }) => `${role} ${id}`)).toEqual([
      'acts nsa',
      'means prism',
      'rule fisa',
      'watches fisc',
    ]);
  });

  it('puts what is linked at one height where it can', () => {
    const { nodes } = packMap([
      entry('a', 'agency'),
      entry('b', 'agency'),
      entry('y', 'program', ['b']),
      entry('x', 'program', ['a']),
    ]);
    const rowOf = new Map(nodes.map(({ id, row }) => [id, row]));
    expect(rowOf.get('x')).toBe(rowOf.get('a'));
    expect(rowOf.get('y')).toBe(rowOf.get('b'));
  });

  it('links what either of the two names, once, and only across columns', () => {
    const { links } = packMap([
      entry('a', 'agency', ['x', 'b', 'gone']),
      entry('b', 'agency'),
      entry('x', 'program', ['a']),
    ]);
    expect(links).toEqual([['a', 'x']]);
  });

  it('holds every entry once, each at a place of its own', () => {
    const kinds = fc.constantFrom<MapEntry['kind']>('agency', 'law', 'court', 'program', 'product');
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.array(kinds, { minLength: 12, maxLength: 12 }), (names, sorts) => {
        const entries = names.map((id, at) =>
          entry(id, sorts[at] ?? 'law', names.slice(at, at + 3)),
        );
        const { nodes } = packMap(entries);
        expect(nodes.map(({ id }) => id).toSorted()).toEqual(names.toSorted());
        expect(new Set(nodes.map(({ role, row }) => `${role} ${row}`)).size).toBe(names.length);
      }),
    );
  });

  it.each(BUILT_IN_PACKS)('of $id joins every entry to another', ({ entries }) => {
    const own = entries.map((id) => BUILT_IN_ENTRIES.get(id) as MapEntry);
    const ids = new Set(entries);
    const alone = own.filter(
      ({ id, related }) =>
        !related.some((each) => ids.has(each)) && !own.some((each) => each.related.includes(id)),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});
