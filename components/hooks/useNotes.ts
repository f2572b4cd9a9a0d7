import { useLiveQuery } from 'dexie-react-hooks';
import { listNotes, type NoteInPlace, notesOfArticle } from '#lib/notes/list-notes.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';

/** Notes as they are now; why they cannot be read; or that they are still being read. */
export type NotesNow =
  | { readonly is: 'busy' }
  | { readonly is: 'failed'; readonly problem: StoreProblem }
  | { readonly is: 'read'; readonly notes: readonly NoteInPlace[] };

const BUSY: NotesNow = { is: 'busy' };

/** Follows the notes of one article, or all of them when `url` is left out. */
export function useNotes(url?: string): NotesNow {
  return useLiveQuery(() => read(url), [url], BUSY);
}

async function read(url: string | undefined): Promise<NotesNow> {
  try {
    return { is: 'read', notes: await (url === undefined ? listNotes() : notesOfArticle(url)) };
  } catch (error) {
    return { is: 'failed', problem: problemOf(error) };
  }
}
