import { store } from '#lib/store/db.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '#lib/store/rows.ts';

/** A note with what it hangs on. */
export type NoteInPlace = {
  readonly note: NoteRow;
  readonly highlight: HighlightRow | null;
  readonly article: ArticleRow;
};

/** Notes read at once: the browser unpacks them in one go, and a page must not stand still for long. */
const CHUNK = 500;

/** Gives all notes, the last changed first. */
export async function listNotes(): Promise<readonly NoteInPlace[]> {
  const db = store();
  return db.transaction('r', db.notes, db.highlights, db.articles, async () => {
    const notes: NoteRow[] = [];
    for (;;) {
      const last = notes.at(-1)?.id ?? '';
      const next = await db.notes.where('id').above(last).limit(CHUNK).toArray();
      notes.push(...next);
      if (next.length < CHUNK) break;
    }
    return putInPlace(notes.toSorted((a, b) => b.updatedAt - a.updatedAt));
  });
}

/** Gives the notes of one article, the last changed first. */
export async function notesOfArticle(url: string): Promise<readonly NoteInPlace[]> {
  const db = store();
  return db.transaction('r', db.notes, db.highlights, db.articles, async () => {
    const notes = await db.notes.where('url').equals(url).toArray();
    return putInPlace(notes.toSorted((a, b) => b.updatedAt - a.updatedAt));
  });
}

/** Gives the tags in use, the most used first. */
export async function tagsInUse(): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  await store()
    .notes.orderBy('tags')
    .eachKey((key) => counts.set(key as string, (counts.get(key as string) ?? 0) + 1));
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/** Gives the passages marked in one article: no word of any note. */
export async function highlightsOfArticle(url: string): Promise<readonly HighlightRow[]> {
  return store().highlights.where('url').equals(url).toArray();
}

async function putInPlace(notes: readonly NoteRow[]): Promise<readonly NoteInPlace[]> {
  const db = store();
  const ids = notes.flatMap(({ highlightId }) => (highlightId === '' ? [] : [highlightId]));
  const highlights = new Map<string, HighlightRow>();
  for (let from = 0; from < ids.length; from += CHUNK) {
    for (const row of await db.highlights.bulkGet(ids.slice(from, from + CHUNK)))
      if (row) highlights.set(row.id, row);
  }
  const articles = new Map((await db.articles.toArray()).map((row) => [row.url, row]));
  return notes.map((note) => ({
    note,
    highlight: highlights.get(note.highlightId) ?? null,
    article: articles.get(note.url) ?? { url: note.url, title: note.url, language: '', keptAt: 0 },
  }));
}
