import { beforeEach, describe, expect, it } from 'vitest';
import { openDraft, readDraft, writeDraft } from '#lib/notes/draft.ts';
import { keepNote, rewordNote } from '#lib/notes/keep-note.ts';
import { highlightsOfArticle, listNotes, notesOfArticle } from '#lib/notes/list-notes.ts';
import { removeNote, restoreNote } from '#lib/notes/remove-note.ts';
import { store } from '#lib/store/db.ts';
import { REVISIONS_KEPT } from '#lib/store/rows.ts';
import { ARTICLE, entryNote, pageNote, passageNote } from '../../fixtures/notes.ts';

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
    expect(await readDraft(note.draft)).toBe('');
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
      await rewordNote(id, String(time), time);
    const row = await store().notes.get(id);
    expect(row?.body).toBe(String(REVISIONS_KEPT + 5));
    expect(row?.revisions).toHaveLength(REVISIONS_KEPT);
    expect(row?.revisions.at(-1)).toEqual({
      body: String(REVISIONS_KEPT + 4),
      at: REVISIONS_KEPT + 4,
    });
  });

  it('the same wording is no change', async () => {
    const row = await keepNote(pageNote('same'), 1);
    expect(await rewordNote(row.id, 'same', 9)).toEqual(row);
  });

  it('of a note that is gone is refused, and the draft stays', async () => {
    const draft = { target: 'note', id: 'gone' } as const;
    await writeDraft(draft, 'my text', 1);
    expect(await rewordNote('gone', 'my text', 2)).toBeNull();
    expect(await readDraft(draft)).toBe('my text');
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
    expect(await readDraft({ target: 'page', url: 'a' })).toBe('on the page');
    expect(await readDraft({ target: 'entry', url: 'a', entryId: 'x' })).toBe('on the entry');
    expect(
      await readDraft({ target: 'passage', url: 'a', quote: 'q', selectors: [], paragraph: '' }),
    ).toBe('on the passage');
    expect(await readDraft({ target: 'page', url: 'b' })).toBe('');
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
    expect(await readDraft(on)).toBe(typed);
  });
});

describe('deleting a note', () => {
  it('takes its highlight, and the article with its last note; undo brings all back', async () => {
    const { id } = await keepNote(passageNote('text'), 1);
    const before = await listNotes();
    const removed = await removeNote(id);
    expect(await Promise.all(store().tables.map((table) => table.count()))).toEqual(
      store().tables.map(() => 0),
    );
    if (!removed) throw new Error('nothing was removed');
    await restoreNote(removed);
    await restoreNote(removed);
    expect(await listNotes()).toEqual(before);
  });

  it('leaves the article to its other notes', async () => {
    const { id } = await keepNote(pageNote('one'), 1);
    await keepNote(entryNote('two'), 2);
    await removeNote(id);
    expect((await notesOfArticle(ARTICLE.url)).map((place) => place.note.body)).toEqual(['two']);
    expect(await store().articles.count()).toBe(1);
  });

  it('of one that is gone does nothing', async () => {
    expect(await removeNote('gone')).toBeNull();
  });
});

describe('lists', () => {
  it('the last changed comes first', async () => {
    const { id } = await keepNote(pageNote('a'), 1);
    await keepNote(pageNote('b', 'https://news.example/other'), 2);
    await rewordNote(id, 'a again', 3);
    expect((await listNotes()).map((place) => place.note.body)).toEqual(['a again', 'b']);
  });
});
