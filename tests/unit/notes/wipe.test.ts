import { beforeEach, describe, expect, it } from 'vitest';
import { writeDraft } from '#lib/notes/draft.ts';
import { keepNote } from '#lib/notes/keep-note.ts';
import { listNotes } from '#lib/notes/list-notes.ts';
import { listTrash, removeNote } from '#lib/notes/remove-note.ts';
import { countWiped, entriesOf, hostsOf, type Wipe, wipe } from '#lib/notes/wipe.ts';
import { setSite } from '#lib/settings/sites.ts';
import { store } from '#lib/store/db.ts';
import { entryNote, pageNote, passageNote } from '../../fixtures/notes.ts';

const OTHER = 'https://other.example/story';

beforeEach(async () => {
  await Promise.all(store().tables.map((table) => table.clear()));
  await keepNote(passageNote('passage'), 10);
  await keepNote(entryNote('on a term'), 20);
  await keepNote(pageNote('elsewhere', OTHER), 30);
  const { id } = await keepNote(pageNote('deleted', OTHER), 40);
  await removeNote(id, 41);
  const draft = { body: 'half', tags: [] };
  await writeDraft({ target: 'page', url: OTHER }, draft, 50);
  await writeDraft(
    { target: 'entry', url: 'https://news.example/x', entryId: 'mail-cover' },
    draft,
    5,
  );
  await setSite('other.example', true);
});

const notesHere = async () => (await listNotes()).map(({ note }) => note);
const all = async () => [...(await notesHere()), ...(await listTrash()).map(({ note }) => note)];

const left = async () => ({
  notes: (await listNotes()).map(({ note }) => note.body).toSorted(),
  trash: (await listTrash()).map(({ note }) => note.body),
  drafts: await store().drafts.count(),
  highlights: await store().highlights.count(),
  articles: (await store().articles.toArray()).map(({ url }) => url).toSorted(),
  sites: await store().sites.count(),
});

const NEWS = 'https://news.example/story';

describe('deleting for good', () => {
  it.each<[Wipe, number, object]>([
    [
      { what: 'everything' },
      4,
      { notes: [], trash: [], drafts: 0, highlights: 0, articles: [], sites: 0 },
    ],
    [
      { what: 'since', since: 20 },
      3,
      { notes: ['passage'], trash: [], drafts: 1, highlights: 1, articles: [NEWS], sites: 1 },
    ],
    [
      { what: 'site', host: 'other.example' },
      2,
      {
        notes: ['on a term', 'passage'],
        trash: [],
        drafts: 1,
        highlights: 1,
        articles: [NEWS],
        sites: 0,
      },
    ],
    [
      { what: 'entry', entry: 'mail-cover' },
      1,
      {
        notes: ['elsewhere', 'passage'],
        trash: ['deleted'],
        drafts: 1,
        highlights: 1,
        articles: [NEWS, OTHER],
        sites: 1,
      },
    ],
  ])('%j', async (what, count, expected) => {
    expect(countWiped(await all(), what)).toBe(count);
    await wipe(what);
    expect(await left()).toEqual(expected);
    expect(countWiped(await all(), what)).toBe(0);
  });

  it('offers what there is to choose from', async () => {
    expect(hostsOf(await notesHere())).toEqual(['news.example', 'other.example']);
    expect(entriesOf(await notesHere())).toEqual(['mail-cover']);
  });
});
