import type { Dexie } from 'dexie';

/** The first version of the database. A released version is never edited: add another file. */
export function version1(db: Dexie): void {
  db.version(1).stores({
    articles: 'url, keptAt',
    highlights: 'id, url',
    notes: 'id, url, entryId, highlightId, updatedAt',
    drafts: 'key',
    sites: 'host',
  });
}
