import { store } from '#lib/store/db.ts';
import type { DraftTarget, NoteRow } from '#lib/store/rows.ts';
import { checksumOf } from './checksum.ts';
import { EXPORT_FORMAT, EXPORT_KIND, type NotebookContent, type NotebookFile } from './schema.ts';

/**
 * Gives everything that is kept as one value to be written as JSON.
 *
 * Read in one transaction: no note is half there.
 *
 * @param settings the reader's settings, by key
 * @param now ms since 1970
 */
export async function exportNotebook(
  settings: { readonly [key: string]: unknown },
  now: number,
): Promise<NotebookFile> {
  const db = store();
  const content: NotebookContent = await db.transaction('r', db.tables, async () => ({
    kind: EXPORT_KIND,
    format: EXPORT_FORMAT,
    exportedAt: new Date(now).toISOString(),
    articles: await db.articles.toArray(),
    highlights: (await db.highlights.toArray()).map((row) => ({
      ...row,
      selectors: [...row.selectors],
    })),
    notes: (await db.notes.toArray()).map(mutableNote),
    drafts: (await db.drafts.toArray()).map((row) => ({
      ...row,
      tags: [...row.tags],
      on: mutable(row.on),
    })),
    sites: await db.sites.toArray(),
    trash: (await db.trash.toArray()).map((row) => ({
      ...row,
      note: mutableNote(row.note),
      highlight: row.highlight && { ...row.highlight, selectors: [...row.highlight.selectors] },
    })),
    packs: await db.packs.toArray(),
    packFiles: await db.packFiles.toArray(),
    packDrafts: await db.packDrafts.toArray(),
    answers: await db.answers.toArray(),
    settings,
  }));
  return { ...content, checksum: await checksumOf(content) };
}

function mutableNote(row: NoteRow) {
  return { ...row, tags: [...row.tags], revisions: [...row.revisions] };
}

function mutable(on: DraftTarget) {
  return on.target === 'passage' ? { ...on, selectors: [...on.selectors] } : on;
}
