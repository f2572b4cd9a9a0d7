import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { listTrash, purgeTrash, type TrashRow } from '#lib/notes/remove-note.ts';

const NONE: readonly TrashRow[] = [];

/** Follows the trash, none while it cannot be read; what was deleted too long ago goes for good. */
export function useTrash(): readonly TrashRow[] {
  useEffect(() => {
    // Where the notebook cannot be opened its own list says so.
    purgeTrash(Date.now()).catch(() => undefined);
  }, []);
  return useLiveQuery(() => listTrash().catch(() => NONE), [], NONE);
}
