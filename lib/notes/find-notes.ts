import MiniSearch from 'minisearch';
import type { NoteInPlace } from './list-notes.ts';

/** The words of many notes, made ready for searching. */
export type NoteIndex = {
  /**
   * Gives the notes that a query finds in their text, tags, quote, title or entry name, best
   * first. Words may be begun or slightly misspelt, and accents left out; `#tag` finds that tag.
   *
   * @returns all notes, in their order, for an empty query
   */
  find(query: string): readonly NoteInPlace[];
};

/** Notes read between two rests, so that typing is never held up. */
const CHUNK = 200;

const TAG = /(?:^|\s)#(\S+)/gu;

/**
 * Makes the index of some notes; rests between steps.
 *
 * @param nameOf the name of an entry as the reader sees it
 */
export async function indexNotes(
  notes: readonly NoteInPlace[],
  nameOf: (entryId: string) => string,
): Promise<NoteIndex> {
  const index = new MiniSearch<{
    id: number;
    body: string;
    quote: string;
    title: string;
    name: string;
    tags: string;
  }>({
    fields: ['body', 'quote', 'title', 'name', 'tags'],
    processTerm: (term) => plain(term) || null,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { body: 2 },
    },
  });
  await index.addAllAsync(
    notes.map(({ note, highlight, article }, id) => ({
      id,
      body: note.body,
      quote: highlight?.quote ?? '',
      title: article.title,
      name: note.entryId ? nameOf(note.entryId) : '',
      tags: note.tags.join(' '),
    })),
    { chunkSize: CHUNK },
  );
  return {
    find(query) {
      const tags = [...query.matchAll(TAG)].map((match) => plain(match[1] as string));
      const words = query.replace(TAG, ' ').trim();
      const hits = (fuzzy: number | false) =>
        index.search(words, { fuzzy }).flatMap((hit) => notes[hit.id as number] ?? []);
      // A slip is thought of only when the words as they stand find nothing: it takes longer.
      const exact = words === '' ? notes : hits(false);
      const found = exact.length > 0 ? exact : hits(0.2);
      return found.filter(({ note }) =>
        tags.every((tag) => note.tags.some((own) => plain(own).replaceAll(' ', '-') === tag)),
      );
    },
  };
}

/** What is written of a tag in a query: one word, whatever it has within. */
export function tagInQuery(tag: string): string {
  return `#${tag.replaceAll(' ', '-')}`;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
