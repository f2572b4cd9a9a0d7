import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { indexNotes, type NoteIndex } from '#lib/notes/find-notes.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';

/** What a search finds: all notes while nothing is asked for; null while it is being made ready. */
export function useNoteSearch(
  notes: readonly NoteInPlace[],
  query: string,
  nameOf: (entryId: string) => string,
): readonly NoteInPlace[] | null {
  // Typing comes first; what it finds is drawn when there is time.
  const asked = useDeferredValue(query);
  const isAsked = asked.trim() !== '';
  const [index, setIndex] = useState<NoteIndex | null>(null);
  useEffect(() => {
    // Most visits ask for nothing, and need no index.
    if (!isAsked) return;
    let isCurrent = true;
    void indexNotes(notes, nameOf).then((made) => {
      if (isCurrent) setIndex(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [isAsked, notes, nameOf]);
  // While a changed note is being read in, the search before it answers.
  return useMemo(
    () => (isAsked ? (index?.find(asked) ?? null) : notes),
    [isAsked, index, asked, notes],
  );
}
