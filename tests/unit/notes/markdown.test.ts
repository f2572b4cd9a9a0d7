import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesLinked, piecesOf } from '#lib/notes/entry-links.ts';
import { editMarkdown, type MarkdownEdit } from '#lib/notes/markdown-edits.ts';
import { complete, completionsOf, tagsIn, tagsInWords } from '#lib/notes/tags.ts';

/** `|` stands where the selection begins and ends. */
function edited(marked: string, edit: MarkdownEdit): string {
  const [before = '', inside = '', after = ''] = marked.split('|');
  const text = before + inside + after;
  const { length } = before;
  const change = editMarkdown(text, length, length + inside.length, edit);
  const result = text.slice(0, change.from) + change.text + text.slice(change.to);
  const [start, end] = change.selected;
  return `${result.slice(0, start)}|${result.slice(start, end)}|${result.slice(end)}`;
}

describe('the buttons over a text', () => {
  it.each([
    ['bold', 'a |word| here', 'a **|word|** here'],
    ['bold', 'a **|word|** here', 'a |word| here'],
    ['italic', '||', '*||*'],
    ['link', 'see |this|', 'see [this](|https://|)'],
    ['entry', 'by |mail cover|', 'by [[|mail cover|]]'],
    ['quote', 'one\ntw|o\nth|ree\nfour', 'one\n> two\n> three||\nfour'],
    ['quote', '> on|e|', 'one||'],
    ['list', '|a\nb|', '- a\n- b||'],
    ['list', '||', '- ||'],
  ] as const)('%s: %s', (edit, before, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  it('change nothing around what they mark', () => {
    const edit = fc.constantFrom<MarkdownEdit>('bold', 'italic', 'quote', 'list', 'link', 'entry');
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), edit, (text, a, b, how) => {
        const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
        const { from, to, text: put, selected } = editMarkdown(text, start, end, how);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
        const length = text.length - (to - from) + put.length;
        expect(selected[0]).toBeGreaterThanOrEqual(0);
        expect(selected[1]).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('links to terms', () => {
  it('are found between two brackets, in one line', () => {
    expect(piecesOf('a [[mail cover]] b [[x\ny]] [[]] [c]')).toEqual([
      { is: 'text', text: 'a ' },
      { is: 'entry', words: 'mail cover' },
      { is: 'text', text: ' b [[x\ny]] [[]] [c]' },
    ]);
  });

  it('no letter of a text is lost between its pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', '[[', ']]', 'a', ' ', '\n')), (parts) => {
        const text = parts.join('');
        const joined = piecesOf(text)
          .map((piece) => (piece.is === 'text' ? piece.text : `[[${piece.words}]]`))
          .join('');
        expect(joined.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it('each term counts once, and words that name none do not count', () => {
    const find = (words: string): string | null => (words === 'x' ? null : `id of ${words}`);
    expect(entriesLinked('[[a]] [[x]] [[b]] [[a]]', find)).toEqual(['id of a', 'id of b']);
  });
});

describe('tags', () => {
  it.each([
    ['law, Mail ,#essay', ['law', 'Mail', 'essay']],
    ['law, LAW, Law', ['law']],
    [' , ,#, ', []],
    ['two  words', ['two words']],
    ['a\u0301, á', ['á']],
  ])('%j', (typed, expected) => {
    expect(tagsIn(typed)).toEqual(expected);
  });

  it('are read again as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (typed) => {
        const tags = tagsIn(typed.join());
        expect(tagsIn(tagsInWords(tags))).toEqual(tags);
      }),
    );
  });

  it('are gone on with as they are begun, none twice', () => {
    const known = ['law', 'Lawsuits', 'mail'];
    expect(completionsOf('mail, la', known, 5)).toEqual(['law', 'Lawsuits']);
    expect(completionsOf('law, ', known, 5)).toEqual(['Lawsuits', 'mail']);
    expect(completionsOf('', known, 2)).toEqual(['law', 'Lawsuits']);
    expect(complete('mail, la', 'law')).toBe('mail, law, ');
    expect(complete('la', 'law')).toBe('law, ');
  });
});
