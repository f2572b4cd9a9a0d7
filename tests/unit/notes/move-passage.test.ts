import { beforeEach, describe, expect, it } from 'vitest';
import { keepNote } from '#lib/notes/keep-note.ts';
import { notesOfArticle } from '#lib/notes/list-notes.ts';
import { keepOnPage, movePassage, undoMove } from '#lib/notes/move-passage.ts';
import { store } from '#lib/store/db.ts';
import { ARTICLE, pageNote, passageNote } from '../../fixtures/notes.ts';

const ELSEWHERE = {
  quote: 'the inside of mail',
  selectors: [{ type: 'TextQuoteSelector', exact: 'the inside of mail', prefix: '', suffix: '' }],
  paragraph: 'They read the inside of mail.',
} as const;

beforeEach(async () => {
  await Promise.all(store().tables.map((table) => table.clear()));
});

describe('a note whose passage the page lost', () => {
  it('hangs on another passage, keeps its text and colour, and can be hung back', async () => {
    const { id } = await keepNote(passageNote('Who signs?'), 1);
    const [was] = await notesOfArticle(ARTICLE.url);
    const before = await movePassage(id, ELSEWHERE);
    const [now] = await notesOfArticle(ARTICLE.url);
    expect(now).toMatchObject({
      note: { body: 'Who signs?' },
      highlight: { ...ELSEWHERE, colour: 'yellow' },
    });
    if (before) await undoMove(before);
    expect(await notesOfArticle(ARTICLE.url)).toEqual([was]);
  });

  it('is kept on the page with the passage quoted, and can be hung back', async () => {
    const { id } = await keepNote(passageNote('Who signs?', 'the outside\n of mail'), 1);
    const [was] = await notesOfArticle(ARTICLE.url);
    const before = await keepOnPage(id, 2);
    const [now] = await notesOfArticle(ARTICLE.url);
    expect(now).toMatchObject({
      note: { target: 'page', body: '> the outside of mail\n\nWho signs?' },
      highlight: null,
    });
    if (before) await undoMove(before);
    expect(await notesOfArticle(ARTICLE.url)).toEqual([was]);
  });

  it('changes nothing where there is no passage', async () => {
    const { id } = await keepNote(pageNote('On the page'), 1);
    expect(await movePassage(id, ELSEWHERE)).toBeNull();
    expect(await keepOnPage('gone', 1)).toBeNull();
    expect(await notesOfArticle(ARTICLE.url)).toMatchObject([{ note: { body: 'On the page' } }]);
  });
});
