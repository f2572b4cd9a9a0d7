import { useCallback, useState } from 'react';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import { putPackBack, type RemovedPack, removePack, takeVersion } from '#lib/packs/kept-packs.ts';

/** Changing the packs that the reader took, with undo of the last removal. */
export type KeptPackChanges = {
  /** The pack that was removed last and can be put back. */
  readonly removed: { readonly title: string } | null;
  readonly problem: StoreProblem | null;
  readonly onRemove: (key: string, title: string) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly onVersion: (key: string, version: number) => void;
};

/** @param onChanged called after each change */
export function useKeptPackChanges(onChanged: () => void): KeptPackChanges {
  const [last, setLast] = useState<{ title: string; removed: RemovedPack } | null>(null);
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const act = useCallback(
    (work: () => Promise<unknown>): void => {
      work().then(
        () => {
          setProblem(null);
          onChanged();
        },
        (error) => setProblem(problemOf(error)),
      );
    },
    [onChanged],
  );
  return {
    removed: last,
    problem,
    onRemove: (key, title) =>
      act(async () => {
        const removed = await removePack(key);
        setLast(removed && { title, removed });
      }),
    onUndo: () => {
      if (!last) return;
      act(async () => {
        await putPackBack(last.removed);
        setLast(null);
      });
    },
    onDismiss: () => {
      setLast(null);
      setProblem(null);
    },
    onVersion: (key, version) => act(() => takeVersion(key, version)),
  };
}
