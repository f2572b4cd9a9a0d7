import { describe, expect, it } from 'vitest';
import { indexNotes, tagInQuery } from '#lib/notes/find-notes.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';

const note = (
  body: string,
  more: Partial<{ quote: string; title: string; entryId: string; tags: string[] }> = {},
): NoteInPlace => ({
  note: {
    id: body,
    url: 'u',
    target: more.entryId ? 'entry' : 'page',
    highlightId: '',
    entryId: more.entryId ?? '',
    body,
    tags: more.tags ?? [],
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
  note('Tagged', { tags: ['Ley', 'open question'] }),
];
const found = async (query: string): Promise<string[]> =>
  (await indexNotes(NOTES, () => 'Mail cover')).find(query).map((each) => each.note.body);

describe('searching notes', () => {
  it.each([
    ['nothing asked', '  ', ['Who signs these requests?', 'Compare', 'Later', 'Ask', 'Tagged']],
    ['a word of the text', 'requests', ['Who signs these requests?']],
    ['a word begun', 'requ', ['Who signs these requests?']],
    ['a slip', 'reqests', ['Who signs these requests?']],
    ['a word of the quote', 'envelope', ['Compare']],
    ['a word of the title, without its accent', 'inspeccion', ['Later']],
    ['the name of the term', 'mail cover', ['Ask']],
    ['all words must be there', 'mail envelope', []],
    ['nothing that is there', 'zebra', []],
    ['a tag', '#ley', ['Tagged']],
    ['a tag of two words', tagInQuery('open question'), ['Tagged']],
    ['a word of a tag', 'question', ['Tagged']],
    ['a tag begun is another tag', '#le', []],
    ['a tag and a word', '#ley requests', []],
  ])('%s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
});
