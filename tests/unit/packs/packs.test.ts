import { describe, expect, it } from 'vitest';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { checkPack } from '#lib/packs/check-pack.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';
import { explain } from '#lib/packs/explain.ts';
import { PACK_FORMAT, pack } from '#lib/packs/schema.ts';
import { entryFixture, packFixture } from '../../fixtures/packs.ts';

const entries = new Map([['mail-cover', entryFixture('mail-cover')]]);

describe('a pack', () => {
  it('is taken when it is sound', () => {
    expect(checkPack(packFixture())).toMatchObject({ ok: true });
  });

  it.each([
    ['no object', 'text', 'file'],
    ['a newer format', { ...packFixture(), format: PACK_FORMAT + 1 }, 'format'],
    ['a field that is not known', { ...packFixture(), script: 'x' }, 'file'],
    ['no entries', { ...packFixture(), entries: [] }, 'entries'],
    [
      'an entry twice',
      { ...packFixture(), entries: [entryFixture('a1'), entryFixture('a1')] },
      'entries[1].id',
    ],
    [
      'a kind that is none',
      { ...packFixture(), entries: [{ ...entryFixture('a1'), kind: 'person' }] },
      'entries[0].kind',
    ],
    [
      'a link that is not https',
      { ...packFixture(), entries: [withUrl('http://example.org')] },
      'entries[0].sources[0].url',
    ],
    [
      'a link that runs',
      { ...packFixture(), entries: [withUrl('javascript:alert(1)')] },
      'entries[0].sources[0].url',
    ],
    [
      'a source that is not listed',
      {
        ...packFixture(),
        entries: [{ ...entryFixture('a1'), summary: { en: 'x', sources: ['no'] } }],
      },
      'entries[0].summary.sources',
    ],
    ['a day that is none', { ...packFixture(), date: '2026-02-30' }, 'date'],
    [
      'a form of one letter',
      { ...packFixture(), entries: [{ ...entryFixture('a1'), forms: { en: [{ text: 'a' }] } }] },
      'entries[0].forms.en[0].text',
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
      'entries[0].forms.en[0].rules[0].rule',
    ],
    ['a language that it lacks', { ...packFixture(), title: {} }, 'title'],
  ])('is refused for %s, and says where', (_, value, where) => {
    const checked = checkPack(value);
    expect(checked.ok).toBe(false);
    if (!checked.ok) expect(checked.problems.map((each) => each.where)).toContain(where);
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
    expect(explain(entries, 'mail-cover', 'es', '2026-12-01')).toMatchObject({
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
    expect(explain(only, 'a1', 'es', '2026-12-01')).toMatchObject({ language: 'en' });
  });

  it.each([
    ['2027-01-01', true],
    ['2026-12-31', false],
  ])('knows on %s whether its recheck has passed: %s', (today, expected) => {
    expect(explain(entries, 'mail-cover', 'en', today)?.isPastRecheck).toBe(expected);
  });

  it('is none for an id that no pack has, however it is spelt', () => {
    for (const id of ['no', '__proto__', 'constructor', 'toString']) {
      expect(explain(entries, id, 'en', '2026-12-01')).toBeNull();
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
      expect(pack.safeParse(value).error?.issues ?? []).toEqual([]);
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
