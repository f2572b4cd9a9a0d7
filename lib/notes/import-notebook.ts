import { type Store, store } from '#lib/store/db.ts';
import type { NoteRow, Revision } from '#lib/store/rows.ts';
import { type NotebookFile, notebookFile } from './schema.ts';

/** An export larger than this (UTF-16 units) is not read: it would not fit in memory twice. */
const LARGEST = 200_000_000;

/** Why a file is not an export of ours; `where` points into it, or is ''. */
export type ImportProblem = {
  readonly key: 'tooLarge' | 'notJson' | 'notOurs' | 'newer' | 'broken';
  readonly where: string;
  readonly what: string;
};

/** What a read file holds, or why it cannot be read. */
export type ReadNotebook =
  | { readonly ok: true; readonly file: NotebookFile }
  | { readonly ok: false; readonly problem: ImportProblem };

/** How many notes came in, and how many were here already. */
export type Imported = { readonly added: number; readonly merged: number; readonly same: number };

/** Reads and checks an export. Nothing is kept by it. */
export function readNotebookFile(text: string): ReadNotebook {
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
  if (typeof head !== 'object' || head?.kind !== 'plain-view-notebook') return refuse('notOurs');
  if (typeof head.format === 'number' && head.format > 1) return refuse('newer');
  const result = notebookFile.safeParse(value);
  if (result.success) return { ok: true, file: result.data };
  const issue = result.error.issues[0];
  const where = issue?.path.map((step) => (typeof step === 'number' ? step + 1 : String(step)));
  return refuse('broken', where?.join(' › ') ?? '', issue?.message ?? '');
}

/**
 * Adds an export to what is here, in one transaction: all of it or nothing.
 *
 * A note that is here already is not doubled. Where the two differ the later wording wins, and
 * the other is kept among its revisions. Settings are the caller's.
 */
export async function importNotebook(file: NotebookFile): Promise<Imported> {
  const db = store();
  return db.transaction('rw', db.tables, async () => {
    let added = 0;
    let merged = 0;
    let same = 0;
    for (const incoming of file.notes) {
      const here = await db.notes.get(incoming.id);
      const row = here ? mergeNotes(here, incoming) : incoming;
      if (!here) added += 1;
      else if (JSON.stringify(row) === JSON.stringify(here)) same += 1;
      else merged += 1;
      await db.notes.put(row);
    }
    await addMissing(db, file);
    return { added, merged, same };
  });
}

async function addMissing(db: Store, file: NotebookFile): Promise<void> {
  for (const row of file.articles)
    if (!(await db.articles.get(row.url))) await db.articles.add(row);
  for (const row of file.highlights) {
    if (!(await db.highlights.get(row.id))) await db.highlights.add(row);
  }
  for (const row of file.drafts) if (!(await db.drafts.get(row.key))) await db.drafts.add(row);
  for (const row of file.sites) if (!(await db.sites.get(row.host))) await db.sites.add(row);
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
