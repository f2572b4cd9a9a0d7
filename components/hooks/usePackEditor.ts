import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import { signedFile } from '#lib/packs/author-key.ts';
import { toHex } from '#lib/packs/base64.ts';
import { checkPack } from '#lib/packs/check-pack.ts';
import { blankPack, copyOf, finished } from '#lib/packs/edit-pack.ts';
import {
  keepPackDraft,
  type PackDraft,
  putPackDraftBack,
  readPackDrafts,
  removePackDraft,
} from '#lib/packs/pack-drafts.ts';
import type { PackProblem } from '#lib/packs/pack-problem.ts';
import type { Pack } from '#lib/packs/schema.ts';
import { saveFile } from './save-file.ts';

/** A pack that is open in the editor. */
export type PackEditing = {
  readonly pack: Pack;
  /** Whether what is shown is on the disk. */
  readonly isKept: boolean;
  readonly problem: StoreProblem | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What a check finds wrong as it would be shared now. */
  readonly problems: readonly PackProblem[];
  readonly onChange: (pack: Pack) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Writes the signed file, with or without the notes for the educator. */
  readonly onShare: (forStudents: boolean) => void;
  readonly onClose: () => void;
};

/** Making packs: those begun, and the one that is open. */
export type PackMaking = {
  readonly drafts: readonly PackDraft[];
  readonly editing: PackEditing | null;
  readonly deleted: boolean;
  readonly onBlank: () => void;
  readonly onCopy: (pack: Pack) => void;
  readonly onOpen: (pack: Pack) => void;
  readonly onDelete: (id: string) => void;
  readonly onUndoDelete: () => void;
  readonly onDismiss: () => void;
};

type History = {
  readonly past: readonly Pack[];
  readonly now: Pack;
  readonly future: readonly Pack[];
};

/** Steps that can be undone. */
const MOST_STEPS = 200;

const NONE: readonly PackDraft[] = [];

/** Joins the editor to the packs that are being made; every change is written at once. */
export function usePackEditor(): PackMaking {
  const drafts = useLiveQuery(() => readPackDrafts().catch(() => NONE), [], NONE);
  const [history, setHistory] = useState<History | null>(null);
  const [kept, setKept] = useState<Pack | null>(null);
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const [gone, setGone] = useState<Awaited<ReturnType<typeof removePackDraft>>>(null);

  // A check reads the whole pack: whoever types does not wait for it.
  const edited = useDeferredValue(history?.now);
  const problems = useMemo(() => (edited ? problemsOf(edited) : []), [edited]);

  const write = useCallback((pack: Pack) => {
    keepPackDraft(pack, Date.now()).then(
      () => {
        setKept(pack);
        setProblem(null);
      },
      (error) => setProblem(problemOf(error)),
    );
  }, []);
  const open = (pack: Pack): void => {
    setHistory({ past: [], now: pack, future: [] });
    write(pack);
  };
  const step = (next: History | null): void => {
    if (!next) return;
    setHistory(next);
    write(next.now);
  };
  const share = async (pack: Pack, forStudents: boolean): Promise<void> => {
    if (problemsOf(pack).length > 0) return;
    try {
      const ready = finished(pack, today(), forStudents);
      const name = forStudents ? pack.id : `${pack.id}-for-educators`;
      saveFile(await signedFile(ready, Date.now()), `${name}.plainview.json`);
      // What is shared next is the next version.
      if (forStudents) open({ ...pack, version: pack.version + 1 });
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  return {
    drafts,
    editing: history && {
      pack: history.now,
      isKept: kept === history.now,
      problem,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      problems,
      onChange: (pack) =>
        step({ past: [...history.past, history.now].slice(-MOST_STEPS), now: pack, future: [] }),
      onUndo: () => step(undone(history)),
      onRedo: () => step(redone(history)),
      onShare: (forStudents) => void share(history.now, forStudents),
      onClose: () => setHistory(null),
    },
    deleted: gone !== null,
    onBlank: () => open(blankPack(newId(), today())),
    onCopy: (pack) => open(copyOf(pack, newId(), today())),
    onOpen: open,
    onDelete: (id) => void removePackDraft(id).then(setGone),
    onUndoDelete: () => {
      if (gone) void putPackDraftBack(gone).then(() => setGone(null));
    },
    onDismiss: () => setGone(null),
  };
}

function undone({ past, now, future }: History): History | null {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : null;
}

function redone({ past, now, future }: History): History | null {
  const [after, ...rest] = future;
  return after ? { past: [...past, now], now: after, future: rest } : null;
}

function problemsOf(pack: Pack): readonly PackProblem[] {
  const checked = checkPack(finished(pack, today(), false));
  return checked.ok ? [] : checked.problems;
}

/** No two packs of one author have the same id: their versions would meet. */
function newId(): string {
  return `pack-${toHex(crypto.getRandomValues(new Uint8Array(6)))}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
