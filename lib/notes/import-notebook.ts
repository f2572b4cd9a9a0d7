import { store } from '#lib/store/db.ts';
import type { NoteRow, Revision } from '#lib/store/rows.ts';
import { checksumOf } from './checksum.ts';
import { EXPORT_FORMAT, EXPORT_KIND, type NotebookFile, notebookFile } from './schema.ts';

/** An export larger than this (UTF-16 units) is not read: it would not fit in memory twice. */
const LARGEST = 200_000_000;

/** Why a file is not an export of ours; `where` points into it, or is ''. */
export type ImportProblem = {
  readonly key: 'tooLarge' | 'notJson' | 'notOurs' | 'newer' | 'damaged' | 'broken';
  readonly where: string;
  readonly what: string;
};

/** What a read file holds, or why it cannot be read. */
export type ReadNotebook =
  | { readonly ok: true; readonly file: NotebookFile }
  | { readonly ok: false; readonly problem: ImportProblem };

/** How many notes came in, and how many were here already. */
export type Imported = { readonly added: number; readonly merged: number; readonly same: number };

/** What a file and the notebook here hold, in numbers of notes. */
export type Comparison = {
  /** In the file alone. */
  readonly added: number;
  readonly same: number;
  readonly newerHere: number;
  readonly newerThere: number;
  /** In the trash here: they stay there when the two are united. */
  readonly inTrash: number;
  /** Here alone: gone when the notebook is replaced. */
  readonly onlyHere: number;
};

/** Reads and checks an export. Nothing is kept by it. */
export async function readNotebookFile(text: string): Promise<ReadNotebook> {
  const refuse = (key: ImportProblem['key'], where = '', what = ''): ReadNotebook => ({
    ok: false,
    problem: { key, where, what },
  });
  if (text.length > LARGEST) return refuse('tooLarge');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('notJson', '', error instanceof Error ? error.message : '');
  }
  const head = value as { kind?: unknown; format?: unknown } | null;
  if (typeof head !== 'object' || head?.kind !== EXPORT_KIND) return refuse('notOurs');
  if (typeof head.format === 'number' && head.format > EXPORT_FORMAT) return refuse('newer');
  const { checksum, ...content } = value as { checksum?: unknown };
  if (checksum !== undefined && checksum !== (await checksumOf(content))) return refuse('damaged');
  const result = notebookFile.safeParse(value);
  if (result.success) return { ok: true, file: result.data };
  const issue = result.error.issues[0];
  const where = issue?.path.map((step) => (typeof step === 'number' ? step + 1 : String(step)));
  return refuse('broken', where?.join(' › ') ?? '', issue?.message ?? '');
}

/** Compares a file with what is here, for the reader to decide. Nothing is kept by it. */
export async function compareNotebook(file: NotebookFile): Promise<Comparison> {
  const db = store();
  return db.transaction('r', db.notes, db.trash, async () => {
    const ids = file.notes.map(({ id }) => id);
    const [here, trashed, total] = await Promise.all([
      db.notes.bulkGet(ids),
      db.trash.bulkGet(ids),
      db.notes.count(),
    ]);
    const counts = { added: 0, same: 0, newerHere: 0, newerThere: 0, inTrash: 0 };
    for (const [index, there] of file.notes.entries()) {
      const own = here[index];
      if (own) counts[comparedWith(own, there)] += 1;
      else if (trashed[index]) counts.inTrash += 1;
      else counts.added += 1;
    }
    const shared = counts.same + counts.newerHere + counts.newerThere;
    return { ...counts, onlyHere: total - shared };
  });
}

function comparedWith(here: NoteRow, there: NoteRow): 'same' | 'newerHere' | 'newerThere' {
  if (JSON.stringify(mergeNotes(here, there)) === JSON.stringify(here)) {
    return here.updatedAt > there.updatedAt ? 'newerHere' : 'same';
  }
  return there.updatedAt > here.updatedAt ? 'newerThere' : 'newerHere';
}

/**
 * Adds an export to what is here, in one transaction: all of it or nothing.
 *
 * A note that is here already is not doubled. Where the two differ the later wording wins, and
 * the other is kept among its revisions. What is in the trash here stays there. Settings are the
 * caller's.
 */
export async function importNotebook(file: NotebookFile): Promise<Imported> {
  const db = store();
  return db.transaction('rw', db.tables, async () => {
    const ids = file.notes.map(({ id }) => id);
    const here = await db.notes.bulkGet(ids);
    const trashed = await db.trash.bulkGet(ids);
    let [added, merged, same] = [0, 0, 0];
    const rows: NoteRow[] = [];
    for (const [index, incoming] of file.notes.entries()) {
      const own = here[index];
      if (!own && trashed[index]) continue;
      const row = own ? mergeNotes(own, incoming) : incoming;
      if (!own) added += 1;
      else if (JSON.stringify(row) === JSON.stringify(own)) same += 1;
      else merged += 1;
      rows.push(row);
    }
    await db.notes.bulkPut(rows);
    const alive = await db.notes.bulkGet(file.trash.map(({ id }) => id));
    const trash = file.trash.filter((_, index) => alive[index] === undefined);
    await addMissing(db.trash, trash, ({ id }) => id);
    const marked = new Set(rows.map(({ highlightId }) => highlightId));
    const highlights = file.highlights.filter(({ id }) => marked.has(id));
    await addMissing(db.highlights, highlights, ({ id }) => id);
    await addMissing(db.articles, file.articles, ({ url }) => url);
    await addMissing(db.drafts, file.drafts, ({ key }) => key);
    await addMissing(db.sites, file.sites, ({ host }) => host);
    await addMissing(
      db.packFiles,
      file.packFiles,
      ({ key, version }) => [key, version] as [string, number],
    );
    await addMissing(db.packDrafts, file.packDrafts, ({ id }) => id);
    await addMissing(db.answers, file.answers, ({ key }) => key);
    await addMissing(db.packs, file.packs, ({ key }) => key);
    return { added, merged, same };
  });
}

/** Puts a file in the place of all that is here, in one transaction: all of it or nothing. */
export async function replaceNotebook(file: NotebookFile): Promise<Imported> {
  const db = store();
  return db.transaction('rw', db.tables, async () => {
    // The key that packs are signed with is in no file: it stays.
    const tables = db.tables.filter(({ name }) => name !== db.authorKeys.name);
    await Promise.all(tables.map((table) => table.clear()));
    await db.notes.bulkPut(file.notes);
    await db.highlights.bulkPut(file.highlights);
    await db.articles.bulkPut(file.articles);
    await db.drafts.bulkPut(file.drafts);
    await db.sites.bulkPut(file.sites);
    await db.trash.bulkPut(file.trash);
    await db.packs.bulkPut(file.packs);
    await db.packFiles.bulkPut(file.packFiles);
    await db.packDrafts.bulkPut(file.packDrafts);
    await db.answers.bulkPut(file.answers);
    return { added: file.notes.length, merged: 0, same: 0 };
  });
}

/** What is asked of a table here; Dexie's own type stays in the store. */
type Rows<Row, Key> = {
  bulkGet(keys: Key[]): PromiseLike<unknown[]>;
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
};

async function addMissing<Row, Key>(
  table: Rows<NoInfer<Row>, NoInfer<Key>>,
  rows: readonly Row[],
  keyOf: (row: NoInfer<Row>) => Key,
): Promise<void> {
  const here = await table.bulkGet(rows.map(keyOf));
  await table.bulkPut(rows.filter((_, index) => here[index] === undefined));
}

/** Unites two states of one note: the later wording on top, every other wording a revision. */
export function mergeNotes(a: NoteRow, b: NoteRow): NoteRow {
  const [later, earlier] = b.updatedAt > a.updatedAt ? [b, a] : [a, b];
  const overtaken = { body: earlier.body, at: earlier.updatedAt };
  const isSame = earlier.body === later.body;
  const all = [...a.revisions, ...b.revisions, ...(isSame ? [] : [overtaken])];
  const distinct = new Map(all.map((each) => [JSON.stringify([each.at, each.body]), each]));
  return { ...later, revisions: [...distinct.values()].toSorted(inOrder) };
}

/** By time, and where that is the same by text, so that the order never depends on who came first. */
function inOrder(x: Revision, y: Revision): number {
  return x.at - y.at || (x.body < y.body ? -1 : Number(x.body > y.body));
}
