import { store } from '#lib/store/db.ts';
import type { NoteRow } from '#lib/store/rows.ts';

/** What is to be deleted for good. */
export type Wipe =
  | { readonly what: 'everything' }
  /** All that was kept or changed since (ms since 1970). */
  | { readonly what: 'since'; readonly since: number }
  /** All of one site, by host name. */
  | { readonly what: 'site'; readonly host: string }
  /** All on one entry. */
  | { readonly what: 'entry'; readonly entry: string };

/** Tells how many of some notes a wipe would delete. */
export function countWiped(notes: readonly NoteRow[], wipe: Wipe): number {
  return notes.filter((note) => isMeant(note, wipe)).length;
}

/**
 * Deletes for good, in one strict transaction: notes, their passages, articles, drafts, answers, what
 * is in the trash; and with a site or with everything whether the site was switched on or off.
 *
 * What was deleted may stay on the disk until the browser writes over it: no program can promise
 * more of a browser's database.
 *
 * @throws DOMException when the database cannot be opened; nothing is deleted
 */
export async function wipe(what: Wipe): Promise<void> {
  const db = store();
  await db.transaction('rw', db.tables, async () => {
    if (what.what === 'everything') {
      await Promise.all(db.tables.map((table) => table.clear()));
      return;
    }
    const gone = (await db.notes.toArray()).filter((note) => isMeant(note, what));
    await db.notes.bulkDelete(gone.map(({ id }) => id));
    await db.highlights.bulkDelete(gone.map(({ highlightId }) => highlightId));
    await db.trash.filter(({ note }) => isMeant(note, what)).delete();
    await db.drafts
      .filter(({ on, at }) => {
        if (what.what === 'since') return at >= what.since;
        if (on.target === 'note') return gone.some(({ id }) => id === on.id);
        if (what.what === 'site') return hostIn(on.url) === what.host;
        return on.target === 'entry' && on.entryId === what.entry;
      })
      .delete();
    await db.answers
      .filter(({ url, at }) => {
        if (what.what === 'since') return at >= what.since;
        return what.what === 'site' && hostIn(url) === what.host;
      })
      .delete();
    if (what.what === 'site') await db.sites.delete(what.host);
    const left = new Set((await db.notes.toArray()).map(({ url }) => url));
    await db.articles.filter(({ url }) => !left.has(url)).delete();
  });
}

function isMeant(note: NoteRow, wipe: Wipe): boolean {
  switch (wipe.what) {
    case 'everything':
      return true;
    case 'since':
      return note.updatedAt >= wipe.since;
    case 'site':
      return hostIn(note.url) === wipe.host;
    case 'entry':
      return note.entryId === wipe.entry;
  }
}

/** Gives the host of an address, '' where it has none. */
function hostIn(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}

/** Gives the sites that some notes are of, in order. */
export function hostsOf(notes: readonly NoteRow[]): readonly string[] {
  return distinct(notes.map(({ url }) => hostIn(url)));
}

/** Gives the entries that some notes are on, in order. */
export function entriesOf(notes: readonly NoteRow[]): readonly string[] {
  return distinct(notes.map(({ entryId }) => entryId));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))].toSorted();
}
