import { useCallback, useState } from 'react';
import {
  type BeforeMove,
  keepOnPage,
  movePassage,
  type Passage,
  undoMove,
} from '#lib/notes/move-passage.ts';

/** Hanging a note on another passage or on the page, with undo. */
export type Move = {
  /** What was done last and can still be undone. */
  readonly undoable: 'attached' | 'keptOnPage' | null;
  readonly attach: (noteId: string, to: Passage) => Promise<void>;
  readonly keepOnPage: (noteId: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
};

/**
 * Moves notes and keeps what the last one was for undo.
 *
 * @param onChange called after each change, so that the page's marks can follow
 */
export function useMove(onChange: () => void): Move {
  const [last, setLast] = useState<{
    readonly did: 'attached' | 'keptOnPage';
    readonly before: BeforeMove;
  } | null>(null);
  const attach = useCallback(
    async (noteId: string, to: Passage) => {
      const before = await movePassage(noteId, to);
      setLast(before && { did: 'attached', before });
      onChange();
    },
    [onChange],
  );
  const keep = useCallback(
    async (noteId: string) => {
      const before = await keepOnPage(noteId, Date.now());
      setLast(before && { did: 'keptOnPage', before });
      onChange();
    },
    [onChange],
  );
  const undo = useCallback(async () => {
    if (last) await undoMove(last.before);
    setLast(null);
    onChange();
  }, [last, onChange]);
  const dismiss = useCallback(() => setLast(null), []);
  return { undoable: last?.did ?? null, attach, keepOnPage: keep, undo, dismiss };
}
