import { beforeEach, describe, expect, it } from 'vitest';
import type { Wording } from '#lib/notes/draft.ts';
import { openDraft, readDraft, writeDraft as writeWording } from '#lib/notes/draft.ts';
import { keepNote, rewordNote, setAside } from '#lib/notes/keep-note.ts';
import { highlightsOfArticle, listNotes, notesOfArticle } from '#lib/notes/list-notes.ts';
import {
  emptyTrash,
  listTrash,
  purgeTrash,
  removeNote,
  restoreNote,
} from '#lib/notes/remove-note.ts';
import { store } from '#lib/store/db.ts';
import { REVISIONS_KEPT } from '#lib/store/rows.ts';
import { ARTICLE, entryNote, pageNote, passageNote } from '../../fixtures/notes.ts';

const text = (body: string): Wording => ({ body, tags: [] });
const writeDraft = (on: Parameters<typeof writeWording>[0], body: string, now: number) =>
  writeWording(on, text(body), now);
const draftText = async (on: Parameters<typeof writeWording>[0]): Promise<string> =>
  (await readDraft(on))?.body ?? '';

beforeEach(async () => {
  await Promise.all(store().tables.map((table) => table.clear()));
});

describe('keeping a note', () => {
  it('keeps it with its highlight and article, and the draft is gone', async () => {
    const note = passageNote('Why no judge?');
    await writeDraft(note.draft, 'Why no', 1);
    const row = await keepNote(note, 5);
    const [place] = await notesOfArticle(ARTICLE.url);
    expect(place?.note).toEqual(row);
    expect(place?.highlight?.quote).toBe('the outside of mail');
    expect(place?.article).toEqual({ ...ARTICLE, keptAt: 5 });
    expect(await draftText(note.draft)).toBe('');
  });

  it('is strict: a note that was acknowledged is on the disk', async () => {
    let durability = '';
    await store().transaction('rw', store().notes, async (transaction) => {
      await store().notes.count();
      durability = (transaction.idbtrans as IDBTransaction & { durability: string }).durability;
    });
    expect(store()._options.chromeTransactionDurability).toBe('strict');
    expect(['strict', undefined]).toContain(durability);
  });

  it('keeps nothing when a part cannot be kept', async () => {
    const bad = passageNote('text');
    const broken = {
      ...bad,
      on: {
        target: 'passage',
        passage: { ...(bad.on as { passage: object }).passage, selectors: [() => 0] },
      },
    } as unknown as typeof bad;
    await expect(keepNote(broken, 1)).rejects.toThrow();
    expect(await store().articles.count()).toBe(0);
    expect(await store().notes.count()).toBe(0);
  });

  it('the article keeps the day it was first met', async () => {
    await keepNote(pageNote('one'), 1);
    await keepNote(pageNote('two'), 9);
    expect((await store().articles.get(ARTICLE.url))?.keptAt).toBe(1);
  });

  it('highlights of an article tell no word of a note', async () => {
    await keepNote(passageNote('a secret thought'), 1);
    expect(JSON.stringify(await highlightsOfArticle(ARTICLE.url))).not.toContain('secret');
  });
});

describe('rewording a note', () => {
  it('keeps the wording before, at most so many', async () => {
    const { id } = await keepNote(pageNote('0'), 0);
    for (let time = 1; time <= REVISIONS_KEPT + 5; time += 1)
      await rewordNote(id, text(String(time)), time - 1, time);
    const row = await store().notes.get(id);
    expect(row?.body).toBe(String(REVISIONS_KEPT + 5));
    expect(row?.revisions).toHaveLength(REVISIONS_KEPT);
    expect(row?.revisions.at(-1)).toEqual({
      body: String(REVISIONS_KEPT + 4),
      at: REVISIONS_KEPT + 4,
    });
  });

  it('the same wording is no change, other tags are', async () => {
    const row = await keepNote(pageNote('same'), 1);
    expect(await rewordNote(row.id, text('same'), 1, 9)).toEqual({ is: 'kept', note: row });
    const tagged = await rewordNote(row.id, { body: 'same', tags: ['law'] }, 1, 9);
    expect(tagged).toMatchObject({ is: 'kept', note: { tags: ['law'], updatedAt: 9 } });
  });

  it('of a note that is gone is refused, and the draft stays', async () => {
    const draft = { target: 'note', id: 'gone', basedOn: 1 } as const;
    await writeDraft(draft, 'my text', 1);
    expect(await rewordNote('gone', text('my text'), 1, 2)).toEqual({ is: 'gone' });
    expect(await draftText(draft)).toBe('my text');
  });

  it('in two windows overwrites nothing: the later is offered both', async () => {
    const { id } = await keepNote(pageNote('first'), 1);
    const draft = { target: 'note', id, basedOn: 1 } as const;
    await writeDraft(draft, 'mine', 2);
    await rewordNote(id, text('theirs'), 1, 3);
    const came = await rewordNote(id, text('mine'), 1, 4);
    expect(came).toMatchObject({ is: 'changed', note: { body: 'theirs' } });
    expect((await store().notes.get(id))?.body).toBe('theirs');
    // Mine, knowingly: theirs is among the earlier wordings.
    expect(await rewordNote(id, text('mine'), 3, 5)).toMatchObject({ is: 'kept' });
    expect((await store().notes.get(id))?.revisions.map((each) => each.body)).toContain('theirs');
  });

  it('theirs taken: mine is among the earlier wordings, and the draft is gone', async () => {
    const { id } = await keepNote(pageNote('theirs'), 1);
    const draft = { target: 'note', id, basedOn: 0 } as const;
    await writeDraft(draft, 'mine', 2);
    await setAside(id, 'mine', 3);
    expect(await store().notes.get(id)).toMatchObject({
      body: 'theirs',
      updatedAt: 1,
      revisions: [{ body: 'mine', at: 3 }],
    });
    expect(await draftText(draft)).toBe('');
  });
});

describe('drafts', () => {
  it('are one for each thing written on', async () => {
    await writeDraft({ target: 'page', url: 'a' }, 'on the page', 1);
    await writeDraft({ target: 'entry', url: 'a', entryId: 'x' }, 'on the entry', 1);
    await writeDraft(
      { target: 'passage', url: 'a', quote: 'q', selectors: [], paragraph: '' },
      'on the passage',
      1,
    );
    expect(await draftText({ target: 'page', url: 'a' })).toBe('on the page');
    expect(await draftText({ target: 'entry', url: 'a', entryId: 'x' })).toBe('on the entry');
    expect(
      await draftText({ target: 'passage', url: 'a', quote: 'q', selectors: [], paragraph: '' }),
    ).toBe('on the passage');
    expect(await draftText({ target: 'page', url: 'b' })).toBe('');
  });

  it('what was last being written on an article can be gone on with', async () => {
    await writeDraft({ target: 'page', url: 'a' }, 'older', 1);
    const passage = {
      target: 'passage',
      url: 'a',
      quote: 'q',
      selectors: [],
      paragraph: '',
    } as const;
    await writeDraft(passage, 'newer', 2);
    await writeDraft({ target: 'page', url: 'b' }, 'elsewhere', 3);
    expect(await openDraft('a')).toEqual(passage);
    expect(await openDraft('c')).toBeNull();
  });

  it('an emptied one leaves nothing', async () => {
    const on = { target: 'page', url: 'a' } as const;
    await writeDraft(on, 'x', 1);
    await writeDraft(on, '', 2);
    expect(await store().drafts.count()).toBe(0);
  });

  it('the last keystroke wins, though none was waited for', async () => {
    const on = { target: 'page', url: 'a' } as const;
    const typed = 'a mail cover needs no judge';
    await Promise.all(
      [...typed].map((_, index) => writeDraft(on, typed.slice(0, index + 1), index)),
    );
    expect(await draftText(on)).toBe(typed);
  });
});

describe('deleting a note', () => {
  it('puts it with its highlight and article into the trash; put back, all is as before', async () => {
    const { id } = await keepNote(passageNote('text'), 1);
    const before = await listNotes();
    expect(await removeNote(id, 2)).toBe(true);
    const counts = await Promise.all(
      store().tables.map(async (table) => [table.name, await table.count()]),
    );
    expect(Object.fromEntries(counts)).toEqual({
      articles: 0,
      highlights: 0,
      notes: 0,
      drafts: 0,
      sites: 0,
      trash: 1,
      packs: 0,
      packFiles: 0,
      authorKeys: 0,
      packDrafts: 0,
      answers: 0,
    });
    expect(await listTrash()).toMatchObject([{ id, note: { body: 'text' }, deletedAt: 2 }]);
    expect(await restoreNote(id)).toBe(true);
    expect(await restoreNote(id)).toBe(false);
    expect(await listNotes()).toEqual(before);
    expect(await listTrash()).toEqual([]);
  });

  it('leaves the article to its other notes', async () => {
    const { id } = await keepNote(pageNote('one'), 1);
    await keepNote(entryNote('two'), 2);
    await removeNote(id, 3);
    expect((await notesOfArticle(ARTICLE.url)).map((place) => place.note.body)).toEqual(['two']);
    expect(await store().articles.count()).toBe(1);
  });

  it('of one that is gone does nothing', async () => {
    expect(await removeNote('gone', 1)).toBe(false);
    expect(await listTrash()).toEqual([]);
  });

  it('is for good after thirty days, or at once when the reader says so', async () => {
    const day = 86_400_000;
    for (const time of [0, 1, 2]) {
      const { id } = await keepNote(pageNote(String(time)), time);
      await removeNote(id, time * day);
    }
    expect(await purgeTrash(30 * day)).toBe(0);
    expect(await purgeTrash(31 * day)).toBe(1);
    const left = await listTrash();
    expect(left.map(({ note }) => note.body)).toEqual(['2', '1']);
    await emptyTrash(left[0]?.id);
    expect(await listTrash()).toHaveLength(1);
    await emptyTrash();
    expect(await listTrash()).toEqual([]);
  });
});

describe('lists', () => {
  it('the last changed comes first', async () => {
    const { id } = await keepNote(pageNote('a'), 1);
    await keepNote(pageNote('b', 'https://news.example/other'), 2);
    await rewordNote(id, text('a again'), 1, 3);
    expect((await listNotes()).map((place) => place.note.body)).toEqual(['a again', 'b']);
  });
});
