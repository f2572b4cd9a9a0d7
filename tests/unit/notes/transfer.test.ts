import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { checksumOf } from '#lib/notes/checksum.ts';
import { writeDraft } from '#lib/notes/draft.ts';
import { exportNotebook } from '#lib/notes/export-notebook.ts';
import {
  compareNotebook,
  importNotebook,
  mergeNotes,
  readNotebookFile,
  replaceNotebook,
} from '#lib/notes/import-notebook.ts';
import { keepNote, rewordNote } from '#lib/notes/keep-note.ts';
import { listNotes, tagsInUse } from '#lib/notes/list-notes.ts';
import { removeNote, restoreNote } from '#lib/notes/remove-note.ts';
import type { NotebookFile } from '#lib/notes/schema.ts';
import { admitPack } from '#lib/packs/admit-pack.ts';
import { keepAnswer } from '#lib/packs/answers.ts';
import { keepPack } from '#lib/packs/kept-packs.ts';
import { keepPackDraft } from '#lib/packs/pack-drafts.ts';
import { setSite } from '#lib/settings/sites.ts';
import { store } from '#lib/store/db.ts';
import type { NoteRow } from '#lib/store/rows.ts';
import { entryNote, pageNote, passageNote } from '../../fixtures/notes.ts';
import { packFixture } from '../../fixtures/packs.ts';

async function wipe(): Promise<void> {
  await Promise.all(store().tables.map((table) => table.clear()));
}

async function fill(): Promise<NotebookFile> {
  const { id } = await keepNote(passageNote('first'), 1);
  await rewordNote(id, { body: 'second', tags: ['law'] }, 1, 2);
  await keepNote(entryNote('on a term'), 3);
  await keepNote(pageNote('on a page'), 4);
  const draft = { body: 'a draft', tags: ['later'] };
  await writeDraft({ target: 'page', url: 'https://x.example/' }, draft, 5);
  const { id: deleted } = await keepNote(pageNote('deleted'), 5);
  await removeNote(deleted, 6);
  await setSite('x.example', false);
  const admitted = await admitPack(JSON.stringify(packFixture()));
  if (!admitted.ok) throw new Error('the pack is sound');
  await keepPack(admitted, 6);
  await keepPackDraft(packFixture(), 6);
  await keepAnswer('unsigned/my-pack', 'q1', 'https://x.example/', 'The agency.', 6);
  return exportNotebook({ mode: 'click' }, 6);
}

beforeEach(wipe);

describe('export and import', () => {
  it('every table has its part', async () => {
    const file = await fill();
    // The key that packs are signed with leaves the browser in no backup.
    const { tables, authorKeys } = store();
    for (const table of tables.filter(({ name }) => name !== authorKeys.name)) {
      expect(file[table.name as keyof NotebookFile], table.name).toHaveLength(await table.count());
      expect(await table.count(), table.name).toBeGreaterThan(0);
    }
  });

  it('into an empty notebook gives the same again', async () => {
    const file = await fill();
    const text = JSON.stringify(file);
    await wipe();
    const read = await readNotebookFile(text);
    if (!read.ok) throw new Error(JSON.stringify(read));
    expect(await importNotebook(read.file)).toEqual({ added: 3, merged: 0, same: 0 });
    expect(await exportNotebook({ mode: 'click' }, 6)).toEqual(file);
  });

  it('twice doubles nothing', async () => {
    const file = await fill();
    const before = await listNotes();
    expect(await importNotebook(file)).toEqual({ added: 0, merged: 0, same: 3 });
    expect(await listNotes()).toEqual(before);
  });

  it('of an older state loses nothing that was written since', async () => {
    const file = await fill();
    const id = file.notes.find((note) => note.body === 'on a page')?.id ?? '';
    await rewordNote(id, { body: 'written since', tags: [] }, 4, 9);
    await importNotebook(file);
    const row = await store().notes.get(id);
    expect(row?.body).toBe('written since');
    expect(row?.revisions.map((each) => each.body)).toContain('on a page');
  });

  it('all or nothing: a row that cannot be kept leaves everything as it was', async () => {
    const file = await fill();
    await wipe();
    await keepNote(pageNote('mine'), 1);
    const broken = {
      ...file,
      drafts: [{ ...file.drafts[0], at: () => 0 }],
    } as unknown as NotebookFile;
    await expect(importNotebook(broken)).rejects.toThrow();
    expect((await listNotes()).map((place) => place.note.body)).toEqual(['mine']);
  });
});

describe('a file beside what is here', () => {
  it('is compared before anything is kept', async () => {
    const file = await fill();
    const [first, second, third] = file.notes;
    if (!first || !second || !third) throw new Error('three notes were kept');
    await removeNote(third.id, 9);
    await rewordNote(second.id, { body: 'newer here', tags: [] }, second.updatedAt, 90);
    await keepNote(pageNote('here alone'), 10);
    const there = {
      ...file,
      notes: [
        { ...first, body: 'newer there', updatedAt: 99 },
        second,
        third,
        { ...third, id: 'new', body: 'new' },
      ],
    };
    expect(await compareNotebook(there)).toEqual({
      added: 1,
      same: 0,
      newerHere: 1,
      newerThere: 1,
      inTrash: 1,
      onlyHere: 1,
    });
    await importNotebook(there);
    const bodies = (await listNotes()).map(({ note }) => note.body);
    expect(bodies).toContain('newer there');
    expect(bodies).toContain('newer here');
    expect(bodies).not.toContain(third.body);
  });

  it('can take its place: what is here alone is gone', async () => {
    const file = await fill();
    await keepNote(pageNote('here alone'), 10);
    expect(await replaceNotebook(file)).toEqual({ added: 3, merged: 0, same: 0 });
    expect(await exportNotebook({ mode: 'click' }, 6)).toEqual(file);
  });

  it('all or nothing: a file that cannot be kept leaves everything as it was', async () => {
    const file = await fill();
    const before = await listNotes();
    const broken = { ...file, sites: [{ host: () => 0, on: true }] } as unknown as NotebookFile;
    await expect(replaceNotebook(broken)).rejects.toThrow();
    expect(await listNotes()).toEqual(before);
  });

  it('puts nothing into the trash that is alive here', async () => {
    const file = await fill();
    const [deleted] = file.trash;
    await restoreNote(deleted?.id ?? '');
    await importNotebook(file);
    expect(await store().trash.count()).toBe(0);
    expect((await listNotes()).map(({ note }) => note.body)).toContain('deleted');
  });

  it('brings its trash, from which a note can be put back', async () => {
    const file = await fill();
    await wipe();
    await importNotebook(file);
    const [deleted] = file.trash;
    expect(await restoreNote(deleted?.id ?? '')).toBe(true);
    expect((await listNotes()).map(({ note }) => note.body)).toContain('deleted');
    expect(await tagsInUse()).toEqual(['law']);
  });
});

describe('a file that is none', () => {
  it('was cut or damaged on its way: its checksum says so', async () => {
    const file = await fill();
    const text = JSON.stringify({ ...file, notes: file.notes.slice(1) });
    expect(await readNotebookFile(text)).toMatchObject({ ok: false, problem: { key: 'damaged' } });
  });

  it('written in another order of keys is the same', async () => {
    const { checksum, ...content } = await fill();
    const turned = Object.fromEntries(Object.entries(content).toReversed());
    expect(await checksumOf(turned)).toBe(checksum);
  });

  it('of the first format, without checksum, tags and trash, is taken in', async () => {
    const { checksum: _, trash: __, ...content } = await fill();
    const notes = content.notes.map(({ tags: ___, ...note }) => note);
    const drafts = content.drafts.map(({ tags: ___, ...draft }) => draft);
    const text = JSON.stringify({ ...content, format: 1, notes, drafts });
    await wipe();
    const read = await readNotebookFile(text);
    if (!read.ok) throw new Error(JSON.stringify(read));
    expect(await importNotebook(read.file)).toMatchObject({ added: 3 });
    expect((await listNotes()).map(({ note }) => note.tags)).toEqual([[], [], []]);
  });

  it.each([
    ['no JSON', '{"kind":', 'notJson', ''],
    ['another program’s', '{"title": "x"}', 'notOurs', ''],
    ['a list', '[]', 'notOurs', ''],
    ['null', 'null', 'notOurs', ''],
    ['a newer one', '{"kind":"plain-view-notebook","format":4}', 'newer', ''],
    [
      'one with a part missing',
      '{"kind":"plain-view-notebook","format":1}',
      'broken',
      'exportedAt',
    ],
  ])('%s is refused', async (_, text, key, where) => {
    const read = await readNotebookFile(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problem).toMatchObject({ key, where });
  });

  it('says where it is wrong, counting from one', async () => {
    const file = await fill();
    const { checksum: _, ...content } = file;
    const text = JSON.stringify({
      ...content,
      notes: file.notes.map((note, i) => (i === 1 ? { ...note, body: 5 } : note)),
    });
    const read = await readNotebookFile(text);
    expect(read).toMatchObject({
      ok: false,
      problem: { key: 'broken', where: 'notes › 2 › body' },
    });
  });
});

describe('uniting two states of a note', () => {
  const revision = fc.record({ body: fc.constantFrom('a', 'b', 'c', 'd'), at: fc.nat(20) });
  const state = fc
    .record({
      body: fc.constantFrom('a', 'b', 'c'),
      updatedAt: fc.nat(20),
      revisions: fc.array(revision, { maxLength: 4 }),
    })
    .map(
      (part): NoteRow => ({
        id: 'x',
        url: 'u',
        target: 'page',
        highlightId: '',
        entryId: '',
        tags: [],
        createdAt: 0,
        ...part,
        revisions: part.revisions.toSorted((x, y) => x.at - y.at),
      }),
    );

  it('loses no wording, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const merged = mergeNotes(a, b);
        const kept = new Set([merged.body, ...merged.revisions.map((each) => each.body)]);
        for (const row of [a, b]) {
          expect(kept).toContain(row.body);
          for (const each of row.revisions) expect(kept).toContain(each.body);
        }
        expect(merged.updatedAt).toBe(Math.max(a.updatedAt, b.updatedAt));
        expect(mergeNotes(merged, b)).toEqual(merged);
      }),
    );
  });
});
