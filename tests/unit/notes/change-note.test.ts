import { beforeEach, describe, expect, it } from 'vitest';
import { keepOnPage, movePassage, putBack, recolour } from '#lib/notes/change-note.ts';
import { keepNote, rewordNote } from '#lib/notes/keep-note.ts';
import { notesOfArticle } from '#lib/notes/list-notes.ts';
import { restoreVersion } from '#lib/notes/restore-version.ts';
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
    if (before) await putBack(before);
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
    if (before) await putBack(before);
    expect(await notesOfArticle(ARTICLE.url)).toEqual([was]);
  });

  it('changes nothing where there is no passage', async () => {
    const { id } = await keepNote(pageNote('On the page'), 1);
    expect(await movePassage(id, ELSEWHERE)).toBeNull();
    expect(await keepOnPage('gone', 1)).toBeNull();
    expect(await notesOfArticle(ARTICLE.url)).toMatchObject([{ note: { body: 'On the page' } }]);
  });
});

describe('a note that was changed', () => {
  it('has another colour, and the one before again', async () => {
    const { id } = await keepNote(passageNote('Who signs?'), 1);
    const before = await recolour(id, 'pink');
    expect(await notesOfArticle(ARTICLE.url)).toMatchObject([{ highlight: { colour: 'pink' } }]);
    if (before) await putBack(before);
    expect(await notesOfArticle(ARTICLE.url)).toMatchObject([{ highlight: { colour: 'yellow' } }]);
    expect(await recolour('gone', 'pink')).toBeNull();
  });

  it('takes an earlier wording, loses none, and can go back', async () => {
    const { id } = await keepNote(pageNote('first'), 1);
    await rewordNote(id, { body: 'second', tags: [] }, 1, 2);
    await rewordNote(id, { body: 'third', tags: [] }, 2, 3);
    const was = await store().notes.get(id);
    const before = await restoreVersion(id, 1, 4);
    expect(await store().notes.get(id)).toMatchObject({
      body: 'first',
      updatedAt: 4,
      revisions: [
        { body: 'second', at: 2 },
        { body: 'third', at: 3 },
      ],
    });
    if (before) await putBack(before);
    expect(await store().notes.get(id)).toEqual(was);
    expect(await restoreVersion(id, 99, 5)).toBeNull();
  });
});
