import { describe, expect, it } from 'vitest';
import { rowsToEntries } from '#lib/packs/rows-to-entries.ts';

const from = (text: string) => rowsToEntries(text, [], 'en', '2026-11-24');

describe('rows from a spreadsheet', () => {
  it('become entries by the heads of their columns, in any order and either language', () => {
    const text =
      'URL\tDefinition\tTerm\tKind\tForms\nhttps://a.org/\t"Two\nlines"\tMail cover\tProgram\tmail covers; MC';
    const { entries, problems } = from(text);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      {
        id: 'entry-1',
        kind: 'program',
        names: { en: 'Mail cover' },
        forms: { en: [{ text: 'Mail cover', or: ['mail covers', 'MC'] }] },
        summary: { en: 'Two\nlines' },
        sources: [{ url: 'https://a.org/' }],
      },
    ]);
    expect(from('Término,Definición\nUno,Lo primero').entries).toMatchObject([
      { names: { en: 'Uno' } },
    ]);
  });

  it('without heads are term, definition, source, address', () => {
    expect(from('One,The first,A book,https://a.org/\nTwo,The second').entries).toMatchObject([
      { names: { en: 'One' }, sources: [{ title: 'A book', url: 'https://a.org/' }] },
      { id: 'entry-2', names: { en: 'Two' }, sources: [{ title: '', url: '' }] },
    ]);
  });

  it('that make no entry are named by their number', () => {
    const { entries, problems } = from('Term,Definition\n,Nothing\nOne,\nTwo,The second');
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([
      { key: 'rows.noName', values: ['2'] },
      { key: 'rows.noSummary', values: ['3', 'One'] },
    ]);
    expect(from('').problems).toEqual([{ key: 'rows.none', values: [] }]);
  });
});
