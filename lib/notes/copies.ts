import { store } from '#lib/store/db.ts';
import type { HighlightRow, NoteRow } from '#lib/store/rows.ts';
import { type Article, keepArticle } from './keep-note.ts';
import { type NoteInPlace, notesOfArticle } from './list-notes.ts';

/** Notes on passages of one article that stand word for word in another. */
export type Copies = {
  /** Where the notes were made. */
  readonly article: Article;
  readonly notes: readonly NoteInPlace[];
};

/** A shorter passage (words) may stand anywhere: it says nothing of where a text is from. */
const FEWEST_WORDS = 6;

/**
 * Finds which notes of other articles hang on passages that stand in `text` word for word, as in a
 * story that another paper prints too. Capitals, marks and white space do not matter.
 *
 * A passage that is marked at `url` already is left out.
 *
 * @param url the article whose text is given
 */
export async function copiesIn(url: string, text: string): Promise<readonly Copies[]> {
  const words = wordsOf(text);
  const begins = new Set(words.map((_, at) => beginOf(words, at)));
  const page = ` ${words.join(' ')} `;
  const here = new Set<string>();
  /** What was found elsewhere: by the highlight, its words and its article. */
  const found = new Map<string, { readonly quote: string; readonly url: string }>();
  await store().highlights.each(({ id, url: from, quote }) => {
    const own = wordsOf(quote);
    // Of ten thousand passages nearly all are refused by their first words.
    if (own.length < FEWEST_WORDS || !begins.has(beginOf(own, 0))) return;
    const joined = own.join(' ');
    if (from === url) here.add(joined);
    else if (page.includes(` ${joined} `)) found.set(id, { quote: joined, url: from });
  });
  for (const [id, { quote }] of found) if (here.has(quote)) found.delete(id);
  const urls = new Set([...found.values()].map((each) => each.url));
  const copies = [...urls].map(async (from): Promise<Copies[]> => {
    const notes = (await notesOfArticle(from)).filter(({ note }) => found.has(note.highlightId));
    const [first] = notes;
    if (!first) return [];
    const { title, language } = first.article;
    return [{ article: { url: from, title, language }, notes }];
  });
  return (await Promise.all(copies)).flat();
}

/**
 * Keeps copies of notes and their passages in another article; the first ones stay as they are.
 *
 * @param now ms since 1970
 * @returns the ids of the notes that were made
 * @throws DOMException when the disk is full or the database cannot be opened; nothing is kept
 */
export async function keepCopies(
  notes: readonly NoteInPlace[],
  article: Article,
  now: number,
): Promise<readonly string[]> {
  const db = store();
  const { url } = article;
  const highlights: HighlightRow[] = [];
  const rows: NoteRow[] = [];
  for (const { note, highlight } of notes) {
    if (!highlight) continue;
    const highlightId = crypto.randomUUID();
    highlights.push({ ...highlight, id: highlightId, url });
    rows.push({ ...note, id: crypto.randomUUID(), url, highlightId, updatedAt: now });
  }
  await db.transaction('rw', db.articles, db.highlights, db.notes, async () => {
    await keepArticle(article, now);
    await db.highlights.bulkAdd(highlights);
    await db.notes.bulkAdd(rows);
  });
  return rows.map(({ id }) => id);
}

/** Takes copies away again, for good: what they were made of is still there. */
export async function removeCopies(ids: readonly string[]): Promise<void> {
  const db = store();
  await db.transaction('rw', db.articles, db.highlights, db.notes, async () => {
    for (const note of await db.notes.bulkGet([...ids])) {
      if (!note) continue;
      await db.notes.delete(note.id);
      await db.highlights.delete(note.highlightId);
      const left = await db.notes.where('url').equals(note.url).count();
      if (left === 0) await db.articles.delete(note.url);
    }
  });
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function beginOf(words: readonly string[], at: number): string {
  return words.slice(at, at + FEWEST_WORDS).join(' ');
}
