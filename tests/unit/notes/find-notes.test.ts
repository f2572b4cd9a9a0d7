import { describe, expect, it } from 'vitest';
import { findNotes } from '#lib/notes/find-notes.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';

const note = (
  body: string,
  more: Partial<{ quote: string; title: string; entryId: string }> = {},
): NoteInPlace => ({
  note: {
    id: body,
    url: 'u',
    target: more.entryId ? 'entry' : 'page',
    highlightId: '',
    entryId: more.entryId ?? '',
    body,
    createdAt: 0,
    updatedAt: 0,
    revisions: [],
  },
  highlight: more.quote
    ? {
        id: 'h',
        url: 'u',
        quote: more.quote,
        selectors: [],
        paragraph: '',
        colour: 'blue',
        createdAt: 0,
      }
    : null,
  article: { url: 'u', title: more.title ?? '', language: '', keptAt: 0 },
});

const NOTES = [
  note('Who signs these requests?'),
  note('Compare', { quote: 'the outside of an envelope' }),
  note('Later', { title: 'Inspección postal en Texas' }),
  note('Ask', { entryId: 'mail-cover' }),
];
const found = (query: string): string[] =>
  findNotes(NOTES, query, () => 'Mail cover').map((each) => each.note.body);

describe('searching notes', () => {
  it.each([
    ['nothing asked', '  ', ['Who signs these requests?', 'Compare', 'Later', 'Ask']],
    ['a word of the text', 'requests', ['Who signs these requests?']],
    ['a word begun', 'requ', ['Who signs these requests?']],
    ['a slip', 'reqests', ['Who signs these requests?']],
    ['a word of the quote', 'envelope', ['Compare']],
    ['a word of the title, without its accent', 'inspeccion', ['Later']],
    ['the name of the term', 'mail cover', ['Ask']],
    ['all words must be there', 'mail envelope', []],
    ['nothing that is there', 'zebra', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
