import { store } from '#lib/store/db.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '#lib/store/rows.ts';

/** A note with what it hangs on. */
export type NoteInPlace = {
  readonly note: NoteRow;
  readonly highlight: HighlightRow | null;
  readonly article: ArticleRow;
};

/** Gives all notes, the last changed first. */
export async function listNotes(): Promise<readonly NoteInPlace[]> {
  const db = store();
  return db.transaction('r', db.notes, db.highlights, db.articles, async () => {
    const notes = await db.notes.orderBy('updatedAt').reverse().toArray();
    return putInPlace(notes);
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
  const highlights = new Map(
    (await db.highlights.bulkGet(notes.map((note) => note.highlightId)))
      .filter((row) => row !== undefined)
      .map((row) => [row.id, row]),
  );
  const articles = new Map((await db.articles.toArray()).map((row) => [row.url, row]));
  return notes.map((note) => ({
    note,
    highlight: highlights.get(note.highlightId) ?? null,
    article: articles.get(note.url) ?? { url: note.url, title: note.url, language: '', keptAt: 0 },
  }));
}
