import { useCallback, useMemo, useState } from 'react';
import {
  type Before,
  keepOnPage,
  movePassage,
  type Passage,
  putBack,
  recolour,
} from '#lib/notes/change-note.ts';
import { type Copies, keepCopies, removeCopies } from '#lib/notes/copies.ts';
import type { Article } from '#lib/notes/keep-note.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import { removeNote, restoreNote } from '#lib/notes/remove-note.ts';
import { restoreVersion } from '#lib/notes/restore-version.ts';
import type { HighlightColour } from '#lib/notes/schema.ts';

/** What was done to a note and can be undone. */
export type Did =
  | 'deleted'
  | 'attached'
  | 'reshaped'
  | 'keptOnPage'
  | 'recoloured'
  | 'versioned'
  | 'copied';

/** Changing notes, with undo of the last change. */
export type Changes = {
  readonly did: Did | null;
  /** Why the last change could not be written. */
  readonly problem: StoreProblem | null;
  readonly remove: (id: string) => void;
  /**
   * Hangs a note on another passage; `did` says whether it is another or the same, reshaped. Ends
   * when it is written and the page has followed.
   */
  readonly attach: (id: string, to: Passage, did: 'attached' | 'reshaped') => Promise<void>;
  readonly keepOnPage: (id: string) => void;
  readonly recolour: (id: string, colour: HighlightColour) => void;
  readonly restoreVersion: (id: string, at: number) => void;
  /** Keeps copies of notes of another article in this one. */
  readonly copy: (copies: Copies, to: Article) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
};

type Undo = () => Promise<unknown>;

type Last = { readonly did: Did; readonly id: string; readonly undo: Undo };

/**
 * Changes notes, and keeps what undoes the last change.
 *
 * @param onChange called after each change, so that the page's marks can follow
 */
export function useChanges(onChange: () => unknown): Changes {
  const [last, setLast] = useState<Last | null>(null);
  const [problem, setProblem] = useState<StoreProblem | null>(null);

  const act = useCallback(
    (did: Did, id: string, work: () => Promise<Undo | null>): Promise<void> =>
      work().then(
        async (undo) => {
          setLast((before) => {
            // Word by word one end is moved: undo leads back to where that began.
            const goesOn = did === 'reshaped' && before?.did === did && before.id === id;
            return goesOn && undo ? before : undo && { did, id, undo };
          });
          setProblem(null);
          await onChange();
        },
        (error) => setProblem(problemOf(error)),
      ),
    [onChange],
  );

  // The same as long as `onChange` is: hundreds of notes that hold them need not be drawn anew.
  const actions = useMemo(() => {
    const changed = (did: Did, id: string, work: () => Promise<Before | null>): Promise<void> =>
      act(did, id, async () => {
        const before = await work();
        return before && (() => putBack(before));
      });
    return {
      remove: (id: string) =>
        void act('deleted', id, async () =>
          (await removeNote(id, Date.now())) ? () => restoreNote(id) : null,
        ),
      attach: (id: string, to: Passage, did: 'attached' | 'reshaped') =>
        changed(did, id, () => movePassage(id, to)),
      keepOnPage: (id: string) => void changed('keptOnPage', id, () => keepOnPage(id, Date.now())),
      recolour: (id: string, colour: HighlightColour) =>
        void changed('recoloured', id, () => recolour(id, colour)),
      restoreVersion: (id: string, at: number) =>
        void changed('versioned', id, () => restoreVersion(id, at, Date.now())),
      copy: ({ notes, article }: Copies, to: Article) =>
        void act('copied', article.url, async () => {
          const ids = await keepCopies(notes, to, Date.now());
          return () => removeCopies(ids);
        }),
    };
  }, [act]);

  return {
    ...actions,
    did: last?.did ?? null,
    problem,
    undo: () => {
      if (!last) return;
      void act(last.did, last.id, async () => {
        await last.undo();
        return null;
      });
    },
    dismiss: () => {
      setLast(null);
      setProblem(null);
    },
  };
}
