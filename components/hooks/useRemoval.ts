import { useCallback, useState } from 'react';
import { type RemovedNote, removeNote, restoreNote } from '#lib/notes/remove-note.ts';

/** Deleting notes, with undo. */
export type Removal = {
  /** Whether a note was deleted that can still be brought back. */
  readonly canUndo: boolean;
  readonly remove: (id: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
};

/**
 * Deletes notes and keeps the last one deleted for undo.
 *
 * @param onChange called after each change, so that the page's marks can follow
 */
export function useRemoval(onChange: () => void): Removal {
  const [removed, setRemoved] = useState<RemovedNote | null>(null);
  const remove = useCallback(
    async (id: string) => {
      setRemoved(await removeNote(id));
      onChange();
    },
    [onChange],
  );
  const undo = useCallback(async () => {
    if (removed) await restoreNote(removed);
    setRemoved(null);
    onChange();
  }, [removed, onChange]);
  const dismiss = useCallback(() => setRemoved(null), []);
  return { canUndo: removed !== null, remove, undo, dismiss };
}
