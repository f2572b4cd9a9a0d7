import { store } from '#lib/store/db.ts';
import type { DraftTarget } from '#lib/store/rows.ts';
import { EXPORT_FORMAT, EXPORT_KIND, type NotebookFile } from './schema.ts';

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
  return db.transaction('r', db.tables, async () => ({
    kind: EXPORT_KIND,
    format: EXPORT_FORMAT,
    exportedAt: new Date(now).toISOString(),
    articles: await db.articles.toArray(),
    highlights: (await db.highlights.toArray()).map((row) => ({
      ...row,
      selectors: [...row.selectors],
    })),
    notes: (await db.notes.toArray()).map((row) => ({ ...row, revisions: [...row.revisions] })),
    drafts: (await db.drafts.toArray()).map((row) => ({ ...row, on: mutable(row.on) })),
    sites: await db.sites.toArray(),
    settings,
  }));
}

function mutable(on: DraftTarget) {
  return on.target === 'passage' ? { ...on, selectors: [...on.selectors] } : on;
}
