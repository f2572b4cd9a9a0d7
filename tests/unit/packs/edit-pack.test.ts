import { describe, expect, it } from 'vitest';
import { BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { catalogueOf, packOf } from '#lib/packs/catalogue.ts';
import { checkPack } from '#lib/packs/check-pack.ts';
import { blankEntry, blankPack, blankQuestion, copyOf, finished } from '#lib/packs/edit-pack.ts';
import { packWarnings } from '#lib/packs/pack-warnings.ts';
import type { Entry, Pack } from '#lib/packs/schema.ts';
import { packFixture } from '../../fixtures/packs.ts';

const TODAY = '2026-11-24';

function entry(change: Partial<Entry>): Entry {
  const blank = blankEntry('entry-1', 'en', TODAY);
  const [source] = blank.sources;
  return {
    ...blank,
    names: { en: 'Postmark' },
    forms: { en: [{ text: 'postmark' }] },
    summary: { en: 'A mark on mail.', sources: ['s1'] },
    sources: source
      ? [{ ...source, title: 'Marks', publisher: 'A museum', url: 'https://a.org/' }]
      : [],
    ...change,
  };
}

function packWith(...entries: Entry[]): Pack {
  const blank = blankPack('pack-1', TODAY);
  return {
    ...blank,
    title: { en: 'Mail' },
    summary: { en: 'On mail.' },
    authors: ['A B'],
    entries,
  };
}

describe('a pack that is made', () => {
  it('is not sound while it is blank, and is when its fields are filled', () => {
    expect(checkPack(finished(blankPack('pack-1', TODAY), TODAY, true)).ok).toBe(false);
    expect(checkPack(finished(packWith(entry({})), TODAY, true))).toMatchObject({ ok: true });
  });

  it('takes ids of entries from their names, and leaves out what is empty', () => {
    const made = entry({
      names: { en: ' Día de la Señal! ', es: '' },
      forms: { en: [{ text: '', or: ['', ' sign day '] }, { text: '' }], es: [{ text: '' }] },
      sections: [{ section: 'how', en: ' ', sources: ['s1'] }],
    });
    const [ready] = finished(packWith(made), TODAY, true).entries;
    expect(ready).toMatchObject({
      id: 'dia-de-la-senal',
      names: { en: 'Día de la Señal!' },
      forms: { en: [{ text: 'sign day' }] },
      sections: [],
    });
    expect(ready?.forms.es).toBeUndefined();
  });

  it('takes an address as it is copied, with or without its beginning', () => {
    const [first] = entry({}).sources;
    if (!first) throw new Error('no source');
    const made = (url: string) =>
      finished(packWith(entry({ sources: [{ ...first, url }] })), TODAY, true).entries[0]
        ?.sources[0]?.url;
    expect(made(' uspis.gov/mail ')).toBe('https://uspis.gov/mail');
    expect(made('https://uspis.gov/mail')).toBe('https://uspis.gov/mail');
    expect(made('http://uspis.gov/mail')).toBe('http://uspis.gov/mail');
    expect(made('')).toBe('');
  });

  it('lets a question follow its entry to the entry’s id', () => {
    const question = {
      ...blankQuestion('q1', 'en'),
      ask: { en: 'What?' },
      on: { target: 'entry', entry: 'entry-1' } as const,
    };
    const ready = finished({ ...packWith(entry({})), questions: [question] }, TODAY, true);
    expect(ready.questions[0]?.on).toEqual({ target: 'entry', entry: 'postmark' });
    expect(checkPack(ready)).toMatchObject({ ok: true });
  });

  it('hands students no note for the educator', () => {
    const question = {
      ...blankQuestion('q1', 'en'),
      ask: { en: 'When?' },
      forEducator: { en: 'On the 3rd' },
    };
    const pack = { ...packWith(entry({})), questions: [question] };
    expect(JSON.stringify(finished(pack, TODAY, true))).not.toContain('On the 3rd');
    expect(JSON.stringify(finished(pack, TODAY, false))).toContain('On the 3rd');
  });

  it.each(BUILT_IN_PACKS.map(({ id }) => id))('as a copy of %s is sound and says so', (id) => {
    const pack = packOf(catalogueOf([], []), id);
    if (!pack) throw new Error(id);
    const copy = { ...copyOf(pack, 'pack-1', TODAY), authors: ['A B'] };
    const ready = finished(copy, TODAY, true);
    expect(checkPack(ready)).toMatchObject({ ok: true });
    expect(ready).toMatchObject({ basedOn: { pack: id, version: 1 }, version: 1 });
    expect(ready.entries.map((each) => each.id)).toEqual(pack.entries.map((each) => each.id));
  });
});

describe('warnings', () => {
  const of = (...entries: Entry[]) => packWarnings(finished(packWith(...entries), TODAY, true));

  it('offer capitals for a short word in small letters', () => {
    expect(of(entry({ forms: { en: [{ text: 'ice' }] } }))).toMatchObject([
      { key: 'packWarning.shortForm', values: ['ice'], cure: { text: 'ice', form: 0 } },
    ]);
    expect(of(entry({ forms: { en: [{ text: 'Ring' }] } }))[0]?.cure).toBeUndefined();
    expect(of(entry({ forms: { en: [{ text: 'FBI' }] } }))).toEqual([]);
    const near = { rule: 'near' as const, words: ['agents'], within: 'paragraph' as const };
    expect(of(entry({ forms: { en: [{ text: 'ice', rules: [near] }] } }))).toEqual([]);
  });

  it('count the words of a summary, and find a form that two entries share', () => {
    const long = entry({ summary: { en: 'word '.repeat(36), sources: ['s1'] } });
    expect(of(long)).toMatchObject([{ key: 'packWarning.longSummary', values: [36, '35'] }]);
    const other = entry({ id: 'entry-2', names: { en: 'Stamp' } });
    expect(of(entry({}), other)).toMatchObject([
      { key: 'packWarning.sharedForm', entry: 'stamp', values: ['postmark', 'Postmark'] },
    ]);
    expect(packWarnings(packFixture())).toEqual([]);
  });
});
