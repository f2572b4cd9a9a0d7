import { describe, expect, it } from 'vitest';
import { comparePacks } from '#lib/packs/compare-packs.ts';
import type { Pack } from '#lib/packs/schema.ts';
import { entryFixture, packFixture } from '../../fixtures/packs.ts';

const before = packFixture();

describe('comparing two packs', () => {
  it('finds nothing in the same, whatever its version and day', () => {
    expect(comparePacks(before, { ...before, version: 2, date: '2027-01-01' })).toEqual([]);
  });

  it('shows each wording that changed, side by side', () => {
    const entry = {
      ...entryFixture('mail-cover'),
      summary: { en: 'new', es: 'resumen', sources: ['cfr'] },
    };
    expect(comparePacks(before, { ...before, entries: [entry] })).toEqual([
      { where: 'entries / mail-cover / summary / en', before: 'summary', after: 'new' },
    ]);
  });

  it('is not misled by an entry put in before the others', () => {
    const after: Pack = { ...before, entries: [entryFixture('ring'), ...before.entries] };
    const changes = comparePacks(before, after);
    expect(changes.length).toBeGreaterThan(5);
    for (const { where, before: was } of changes) {
      expect(where).toMatch(/^entries \/ ring \//u);
      expect(was).toBe('');
    }
  });
});
