import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/packs/schema.ts';
import { claimedTwice } from '../../../scripts/packs/check-forms.ts';
import { checkSources } from '../../../scripts/packs/check-sources.ts';
import { checkText, repeatedSentences } from '../../../scripts/packs/check-text.ts';
import { sourceList } from '../../../scripts/packs/list-sources.ts';
import { easeOf, gradeOf } from '../../../scripts/packs/reading-level.ts';
import { entryFixture } from '../../fixtures/packs.ts';

const sound = entryFixture('mail-cover');

function withSource(change: Partial<Entry['sources'][number]>): Entry {
  return { ...sound, sources: sound.sources.map((source) => ({ ...source, ...change })) };
}

describe('reading levels', () => {
  it('of plain words are low, of long ones high', () => {
    expect(gradeOf('The cat sat on the mat. It was warm.')).toBeLessThan(2);
    expect(
      gradeOf('Interagency collaboration necessitates comprehensive administrative authorization.'),
    ).toBeGreaterThan(16);
  });

  it('of Spanish are counted by Spanish syllables', () => {
    // 3 sentences, 9 words, 15 syllables (tí-a, o-í-a): 206.84 - 60 × 15/9 - 1.02 × 3.
    expect(easeOf('El gato ve. La casa arde. Mi tía oía.')).toBeCloseTo(206.84 - 100 - 3.06, 5);
    expect(easeOf('La desproporcionalidad administrativa imposibilita.')).toBeLessThan(0);
  });

  it('the point of an initial or a number ends no sentence', () => {
    expect(gradeOf('The U.S. paid 3.5 million.')).toBe(gradeOf('The US paid 35 million.'));
  });
});

describe('the sources of an entry', () => {
  it('are sound', () => {
    expect(checkSources(sound)).toEqual([]);
  });

  it.each([
    [{ kind: 'secondary' as const }, 'it has no primary source'],
    [{ url: 'https://bit.ly/x' }, 'is shortened'],
    [{ url: 'https://news.example/a?utm_source=x' }, 'tracks (utm_source)'],
    [{ date: '2027-01-01' }, 'before it was published'],
  ])('%o: %s', (change, expected) => {
    expect(checkSources(withSource(change)).join('\n')).toContain(expected);
  });

  it('are all used, and the entry is rechecked after it was checked', () => {
    const unused = { ...sound, summary: { ...sound.summary, sources: [] }, sections: [] };
    expect(checkSources(unused).join('\n')).toContain('no section uses its source');
    expect(checkSources({ ...sound, recheck: sound.checked }).join('\n')).toContain('recheck');
  });
});

describe('the texts of an entry', () => {
  it('are no longer than a reader reads, and in both languages', () => {
    const long = 'word '.repeat(40).trim();
    expect(checkText({ ...sound, summary: { ...sound.summary, en: long } })).toContain(
      'the summary has 40 words in en, at most 35',
    );
    const half = { section: 'why' as const, en: 'Only English.', sources: [] };
    expect(checkText({ ...sound, sections: [half] })).toContain(
      'its section “why” stands in one language only',
    );
  });

  it('are not repeated in another', () => {
    const sentence =
      'A sentence of some length that stands word for word in two entries at once here.';
    const again = (id: string): Entry => ({
      ...entryFixture(id),
      summary: { ...sound.summary, en: sentence },
    });
    expect(repeatedSentences([again('a1'), again('b1')])).toEqual([
      `“${sentence}” stands in a1, b1`,
    ]);
  });
});

describe('a form', () => {
  const claiming = (id: string, forms: Entry['forms']): Entry => ({ ...entryFixture(id), forms });

  it('is claimed by one entry, or a rule decides', () => {
    const plain = claiming('a1', { en: [{ text: 'ATS' }] });
    const other = claiming('b1', { en: [{ text: 'other', or: ['ats'] }] });
    const decided = claiming('c1', {
      en: [{ text: 'ATS', rules: [{ rule: 'near', words: ['customs'], within: 'article' }] }],
    });
    expect(claimedTwice([plain, other])).toEqual([
      'a1 and b1 both claim “ats” (en), and no rule decides',
    ]);
    expect(claimedTwice([plain, decided])).toEqual([]);
    expect(claimedTwice([plain, claiming('d1', { es: [{ text: 'ATS' }] })])).toEqual([]);
  });
});

it('the list of sources names each address once, with all that use it', () => {
  const entries = new Map(['a1', 'b1'].map((id) => [id, entryFixture(id)]));
  const list = sourceList(entries);
  const url = sound.sources[0]?.url ?? '';
  expect(list.split(`](${url})`)).toHaveLength(2);
  expect(list).toContain('a1, b1');
});
