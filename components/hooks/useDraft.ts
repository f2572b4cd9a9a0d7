import { useCallback, useEffect, useRef, useState } from 'react';
import { draftKey, isEmpty, readDraft, type Wording, writeDraft } from '#lib/notes/draft.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import type { DraftTarget } from '#lib/notes/schema.ts';

/** A text as it is being typed, and what the store said of it. */
export type Draft = {
  /** Null until the draft that may be there was read. */
  readonly wording: Wording | null;
  /** `updatedAt` of the wording that the draft was begun from; 0 for a new note. */
  readonly basedOn: number;
  /** Whether what is shown is on the disk as a draft. */
  readonly isKept: boolean;
  readonly problem: StoreProblem | null;
  /** To be called from the `input` handler itself, on every keystroke. */
  readonly onInput: (wording: Wording) => void;
};

/**
 * Keeps what is typed as a draft, keystroke by keystroke.
 *
 * @param initial the wording to begin with when there is no draft
 */
export function useDraft(on: DraftTarget, initial: Wording): Draft {
  const key = draftKey(on);
  const target = useRef(on);
  const [wording, setWording] = useState<Wording | null>(null);
  const [basedOn, setBasedOn] = useState(basedOnOf(on));
  const [isKept, setKept] = useState(false);
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const typed = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the target.
  useEffect(() => {
    let isCurrent = true;
    target.current = on;
    readDraft(target.current).then(
      (draft) => {
        if (!isCurrent) return;
        setWording(draft ? { body: draft.body, tags: draft.tags } : initial);
        if (draft) target.current = draft.on;
        setBasedOn(basedOnOf(target.current));
        setKept(draft !== null);
      },
      (error) => {
        if (!isCurrent) return;
        setWording(initial);
        setProblem(problemOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);

  const onInput = useCallback((next: Wording) => {
    typed.current += 1;
    const stroke = typed.current;
    const written = writeDraft(target.current, next, Date.now());
    setWording(next);
    setKept(false);
    written.then(
      () => {
        setProblem(null);
        if (stroke === typed.current) setKept(!isEmpty(next));
      },
      (error) => setProblem(problemOf(error)),
    );
  }, []);

  return { wording, basedOn, isKept, problem, onInput };
}

function basedOnOf(on: DraftTarget): number {
  return on.target === 'note' ? on.basedOn : 0;
}
