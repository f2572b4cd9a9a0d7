import MiniSearch from 'minisearch';
import type { NoteInPlace } from './list-notes.ts';

/**
 * Gives the notes that a query finds in their text, quote, title or entry name, best first.
 * Words may be begun or slightly misspelt, and accents left out.
 *
 * @param nameOf the name of an entry as the reader sees it
 * @returns all notes, in their order, for an empty query
 */
export function findNotes(
  notes: readonly NoteInPlace[],
  query: string,
  nameOf: (entryId: string) => string,
): readonly NoteInPlace[] {
  if (query.trim() === '') return notes;
  const index = new MiniSearch<{
    id: number;
    body: string;
    quote: string;
    title: string;
    name: string;
  }>({
    fields: ['body', 'quote', 'title', 'name'],
    processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() || null,
    searchOptions: { prefix: true, fuzzy: 0.15, combineWith: 'AND', boost: { body: 2 } },
  });
  index.addAll(
    notes.map(({ note, highlight, article }, id) => ({
      id,
      body: note.body,
      quote: highlight?.quote ?? '',
      title: article.title,
      name: note.entryId ? nameOf(note.entryId) : '',
    })),
  );
  return index.search(query).flatMap((hit) => notes[hit.id as number] ?? []);
}
