import { describe, expect, it } from 'vitest';
import { createTranslator } from '#lib/i18n/translate.ts';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { checkPack } from '#lib/packs/check-pack.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';
import { explain } from '#lib/packs/explain.ts';
import { openPackText } from '#lib/packs/open-pack-file.ts';
import { problemSentence } from '#lib/packs/pack-problem.ts';
import { PACK_FORMAT } from '#lib/packs/schema.ts';
import { catalogueFixture, entryFixture, packFixture } from '../../fixtures/packs.ts';

const t = createTranslator('en');
const entries = new Map([['mail-cover', entryFixture('mail-cover')]]);

describe('a pack', () => {
  it('is taken when it is sound', () => {
    expect(checkPack(packFixture())).toMatchObject({ ok: true });
  });

  it.each([
    ['no object', 'text', 'It is JSON, but no pack.'],
    [
      'a newer format',
      { ...packFixture(), format: PACK_FORMAT + 1 },
      'This pack is of format 3, and this Plain View reads up to 2. Update Plain View, then open it again.',
    ],
    [
      'a field that is not known',
      { ...packFixture(), script: 'x' },
      'It has a part “script”, which no pack has.',
    ],
    ['no entries', { ...packFixture(), entries: [] }, 'The list of entries has fewer than 1.'],
    [
      'an entry twice',
      { ...packFixture(), entries: [entryFixture('a1'), entryFixture('a1')] },
      'Entry 2, “name of a1”: “a1” is there twice.',
    ],
    [
      'a kind that is none',
      { ...packFixture(), entries: [{ ...entryFixture('a1'), kind: 'person' }] },
      'Entry 1, “name of a1”: the kind is “person”, which is none of those that there are.',
    ],
    [
      'a link that is not https',
      { ...packFixture(), entries: [withUrl('http://example.org')] },
      'Entry 1, “name of a1”, source 1: “http://example.org” is no address of a page that begins with https://.',
    ],
    [
      'a link that runs',
      { ...packFixture(), entries: [withUrl('javascript:alert(1)')] },
      'Entry 1, “name of a1”, source 1: “javascript:alert(1)” is no address of a page that begins with https://.',
    ],
    [
      'a source that is not listed',
      {
        ...packFixture(),
        entries: [{ ...entryFixture('a1'), summary: { en: 'x', sources: ['no'] } }],
      },
      'Entry 1, “name of a1”: it cites the source “no”, which is not in its list.',
    ],
    [
      'a day that is none',
      { ...packFixture(), date: '2026-02-30' },
      'The date is “2026-02-30”. A day is written as 2026-11-24.',
    ],
    [
      'a form of one letter',
      { ...packFixture(), entries: [{ ...entryFixture('a1'), forms: { en: [{ text: 'a' }] } }] },
      'Entry 1, “name of a1”: the form “a” has fewer than 2 letters.',
    ],
    [
      'a rule that is not known',
      {
        ...packFixture(),
        entries: [
          {
            ...entryFixture('a1'),
            forms: { en: [{ text: 'abc', rules: [{ rule: 'regex', of: '(a+)+' }] }] },
          },
        ],
      },
      'Entry 1, “name of a1”: a rule is “regex”, which is none of those that there are.',
    ],
    [
      'a language that it lacks',
      { ...packFixture(), title: {} },
      'The title has no text in English or Spanish.',
    ],
  ])('is refused for %s, and says where', (_, value, where) => {
    const checked = checkPack(value);
    expect(checked.ok).toBe(false);
    if (!checked.ok) {
      const said = checked.problems.map((each) => problemSentence(each, t));
      expect(said).toContain(where);
    }
  });

  it('cannot reach prototypes by its keys', () => {
    const text = JSON.stringify(packFixture()).replace(
      '"id":',
      '"__proto__": {"polluted": true}, "id":',
    );
    expect(checkPack(JSON.parse(text)).ok).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

function withUrl(url: string) {
  const entry = entryFixture('a1');
  return { ...entry, sources: entry.sources.map((source) => ({ ...source, url })) };
}

describe('an explainer', () => {
  it('speaks the page’s language and numbers its sources', () => {
    expect(explain(catalogueFixture(entries), 'mail-cover', 'es', '2026-12-01')).toMatchObject({
      language: 'es',
      name: 'nombre de mail-cover',
      summary: 'resumen',
      summarySources: [1],
      sections: [{ section: 'how', text: 'cómo', sources: [1] }],
      isPastRecheck: false,
    });
  });

  it('falls back to a language that the entry has', () => {
    const { es: _, ...english } = entryFixture('a1').summary;
    const only = new Map([['a1', { ...entryFixture('a1'), summary: english }]]);
    expect(explain(catalogueFixture(only), 'a1', 'es', '2026-12-01')).toMatchObject({
      language: 'en',
    });
  });

  it.each([
    ['2027-01-01', true],
    ['2026-12-31', false],
  ])('knows on %s whether its recheck has passed: %s', (today, expected) => {
    expect(explain(catalogueFixture(entries), 'mail-cover', 'en', today)?.isPastRecheck).toBe(
      expected,
    );
  });

  it('is none for an id that no pack has, however it is spelt', () => {
    for (const id of ['no', '__proto__', 'constructor', 'toString']) {
      expect(explain(catalogueFixture(entries), id, 'en', '2026-12-01')).toBeNull();
    }
  });
});

describe('entries in use', () => {
  const muted = (mutedPacks: string[], mutedEntries: string[]) =>
    entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, { mutedPacks, mutedEntries }).map(
      (each) => each.id,
    );

  it('are those of every pack, each once, less what is muted', () => {
    const all = muted([], []);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('mail-cover');
    expect(muted([], ['mail-cover'])).toEqual(all.filter((id) => id !== 'mail-cover'));
    expect(
      muted(
        BUILT_IN_PACKS.map((each) => each.id),
        [],
      ),
    ).toEqual([]);
  });
});

describe('the built-in packs', () => {
  it.each(BUILT_IN_PACKS.map((each) => [each.id, each] as const))(
    '%s is a sound pack as a file',
    (_, list) => {
      const value = {
        format: PACK_FORMAT,
        ...list,
        entries: list.entries.map((id) => BUILT_IN_ENTRIES.get(id)),
      };
      expect(checkPack(value)).toMatchObject({ ok: true });
      // As it would be opened from a file: within the limits.
      expect(openPackText(JSON.stringify(value))).toMatchObject({ ok: true });
    },
  );

  it.each([...BUILT_IN_ENTRIES.values()].map((entry) => [entry.id, entry] as const))(
    '%s speaks both languages, cites every section, and names the day',
    (id, entry) => {
      for (const language of ['en', 'es'] as const) {
        expect(entry.names[language], id).toBeTruthy();
        expect(entry.forms[language]?.length, id).toBeGreaterThan(0);
        expect(entry.summary[language], id).toBeTruthy();
        for (const section of entry.sections)
          expect(section[language], section.section).toBeTruthy();
      }
      expect(entry.summary.sources.length).toBeGreaterThan(0);
      for (const { section, sources } of entry.sections) {
        if (section !== 'question') expect(sources.length, section).toBeGreaterThan(0);
      }
      expect((entry.summary.en ?? '').split(/\s+/u).length).toBeLessThanOrEqual(38);
      expect(entry.recheck > entry.checked).toBe(true);
    },
  );

  it('related entries exist and none is its own', () => {
    for (const entry of BUILT_IN_ENTRIES.values()) {
      expect(entry.related).not.toContain(entry.id);
      expect(entry.related.filter((id) => !BUILT_IN_ENTRIES.has(id))).toEqual([]);
      expect(entry.related.length).toBeGreaterThan(0);
    }
  });
});
