import { beforeEach, describe, expect, it } from 'vitest';
import { copiesIn, keepCopies, removeCopies } from '#lib/notes/copies.ts';
import { keepNote } from '#lib/notes/keep-note.ts';
import { notesOfArticle } from '#lib/notes/list-notes.ts';
import { store } from '#lib/store/db.ts';
import { ARTICLE, pageNote, passageNote } from '../../fixtures/notes.ts';

const QUOTE = 'the outside of every letter is written down';
const ELSEWHERE = { url: 'https://other.example/wire', title: 'The wire', language: 'en' };

beforeEach(async () => {
  await Promise.all(store().tables.map((table) => table.clear()));
});

const bodies = async (url: string, text: string): Promise<(string | undefined)[]> =>
  (await copiesIn(url, text)).flatMap(({ notes }) => notes.map(({ note }) => note.body));

describe('highlights that stand in another article too', () => {
  it.each([
    ['word for word', `It says that ${QUOTE}.`, true],
    [
      'with other capitals, marks and white space',
      'THE  outside—of “every letter” is\nwritten down',
      true,
    ],
    ['with a word changed', QUOTE.replace('every', 'any'), false],
    ['not at all', 'Something else that is as long as that other one is', false],
    ['as a part of other words', `breathe ${QUOTE}s`.replace('breathe the', 'breathethe'), false],
  ])('%s', async (_, text, isFound) => {
    await keepNote(passageNote('Why?', QUOTE), 1);
    expect(await bodies(ELSEWHERE.url, text)).toEqual(isFound ? ['Why?'] : []);
  });

  it('are not those of the article itself, short ones, or notes on a page', async () => {
    await keepNote(passageNote('long', QUOTE), 1);
    await keepNote(passageNote('short', 'the outside'), 2);
    await keepNote(pageNote('page'), 3);
    expect(await bodies(ARTICLE.url, QUOTE)).toEqual([]);
    expect(await bodies(ELSEWHERE.url, QUOTE)).toEqual(['long']);
  });
});

describe('marking them here too', () => {
  it('keeps copies, offers them no more, and takes them away again', async () => {
    await keepNote(passageNote('Why?', QUOTE), 1);
    const [found] = await copiesIn(ELSEWHERE.url, QUOTE);
    const ids = await keepCopies(found?.notes ?? [], ELSEWHERE, 9);
    const [copy] = await notesOfArticle(ELSEWHERE.url);
    expect(copy?.note).toMatchObject({ id: ids[0], body: 'Why?', createdAt: 1, updatedAt: 9 });
    expect(copy?.highlight).toMatchObject({ quote: QUOTE, url: ELSEWHERE.url });
    expect(copy?.article).toMatchObject(ELSEWHERE);
    expect(await copiesIn(ELSEWHERE.url, QUOTE)).toEqual([]);
    await removeCopies(ids);
    expect(await notesOfArticle(ELSEWHERE.url)).toEqual([]);
    expect(await store().articles.get(ELSEWHERE.url)).toBeUndefined();
    expect(await store().highlights.count()).toBe(1);
    expect(await notesOfArticle(ARTICLE.url)).toHaveLength(1);
  });

  it('cuts a title that is longer than an export may hold, as any note does', async () => {
    await keepNote(passageNote('Why?', QUOTE), 1);
    const [found] = await copiesIn(ELSEWHERE.url, QUOTE);
    await keepCopies(found?.notes ?? [], { ...ELSEWHERE, title: 'x'.repeat(2000) }, 9);
    expect((await store().articles.get(ELSEWHERE.url))?.title).toHaveLength(1000);
  });

  it('keeps nothing when a part cannot be kept', async () => {
    await keepNote(passageNote('Why?', QUOTE), 1);
    const [found] = await copiesIn(ELSEWHERE.url, QUOTE);
    const broken = (found?.notes ?? []).map((place) => ({
      ...place,
      note: { ...place.note, body: (() => '') as never },
    }));
    await expect(keepCopies(broken, ELSEWHERE, 9)).rejects.toThrow();
    expect(await store().highlights.count()).toBe(1);
    expect(await store().articles.get(ELSEWHERE.url)).toBeUndefined();
  });
});
