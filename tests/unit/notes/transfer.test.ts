import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDraft } from '#lib/notes/draft.ts';
import { exportNotebook } from '#lib/notes/export-notebook.ts';
import { importNotebook, mergeNotes, readNotebookFile } from '#lib/notes/import-notebook.ts';
import { keepNote, rewordNote } from '#lib/notes/keep-note.ts';
import { listNotes } from '#lib/notes/list-notes.ts';
import type { NotebookFile } from '#lib/notes/schema.ts';
import { setSite } from '#lib/settings/sites.ts';
import { store } from '#lib/store/db.ts';
import type { NoteRow } from '#lib/store/rows.ts';
import { entryNote, pageNote, passageNote } from '../../fixtures/notes.ts';

async function wipe(): Promise<void> {
  await Promise.all(store().tables.map((table) => table.clear()));
}

async function fill(): Promise<NotebookFile> {
  const { id } = await keepNote(passageNote('first'), 1);
  await rewordNote(id, 'second', 2);
  await keepNote(entryNote('on a term'), 3);
  await keepNote(pageNote('on a page'), 4);
  await writeDraft({ target: 'page', url: 'https://x.example/' }, 'a draft', 5);
  await setSite('x.example', false);
  return exportNotebook({ mode: 'click' }, 6);
}

beforeEach(wipe);

describe('export and import', () => {
  it('every table has its part', async () => {
    const file = await fill();
    for (const table of store().tables) {
      expect(file[table.name as keyof NotebookFile], table.name).toHaveLength(await table.count());
      expect(await table.count(), table.name).toBeGreaterThan(0);
    }
  });

  it('into an empty notebook gives the same again', async () => {
    const file = await fill();
    const text = JSON.stringify(file);
    await wipe();
    const read = readNotebookFile(text);
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
    await rewordNote(id, 'written since', 9);
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

describe('a file that is none', () => {
  it.each([
    ['no JSON', '{"kind":', 'notJson', ''],
    ['another program’s', '{"title": "x"}', 'notOurs', ''],
    ['a list', '[]', 'notOurs', ''],
    ['null', 'null', 'notOurs', ''],
    ['a newer one', '{"kind":"plain-view-notebook","format":2}', 'newer', ''],
    [
      'one with a part missing',
      '{"kind":"plain-view-notebook","format":1}',
      'broken',
      'exportedAt',
    ],
  ])('%s is refused', (_, text, key, where) => {
    const read = readNotebookFile(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problem).toMatchObject({ key, where });
  });

  it('says where it is wrong, counting from one', async () => {
    const file = await fill();
    const text = JSON.stringify({
      ...file,
      notes: file.notes.map((note, i) => (i === 1 ? { ...note, body: 5 } : note)),
    });
    const read = readNotebookFile(text);
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
