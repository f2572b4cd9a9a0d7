import { useCallback, useEffect, useRef, useState } from 'react';
import { draftKey, readDraft, writeDraft } from '#lib/notes/draft.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import type { DraftTarget } from '#lib/notes/schema.ts';

/** A text as it is being typed, and what the store said of it. */
export type Draft = {
  /** Null until the draft that may be there was read. */
  readonly body: string | null;
  /** Whether what is shown is on the disk as a draft. */
  readonly isKept: boolean;
  readonly problem: StoreProblem | null;
  /** To be called from the `input` handler itself, on every keystroke. */
  readonly onInput: (body: string) => void;
};

/**
 * Keeps what is typed as a draft, keystroke by keystroke.
 *
 * @param initial the text to begin with when there is no draft
 */
export function useDraft(on: DraftTarget, initial: string): Draft {
  const key = draftKey(on);
  const target = useRef(on);
  target.current = on;
  const [body, setBody] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const typed = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the target.
  useEffect(() => {
    let isCurrent = true;
    readDraft(target.current).then(
      (draft) => {
        if (!isCurrent) return;
        setBody(draft || initial);
        setKept(draft !== '');
      },
      (error) => {
        if (!isCurrent) return;
        setBody(initial);
        setProblem(problemOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);

  const onInput = useCallback((next: string) => {
    typed.current += 1;
    const stroke = typed.current;
    const written = writeDraft(target.current, next, Date.now());
    setBody(next);
    setKept(false);
    written.then(
      () => {
        setProblem(null);
        if (stroke === typed.current) setKept(next !== '');
      },
      (error) => setProblem(problemOf(error)),
    );
  }, []);

  return { body, isKept, problem, onInput };
}
