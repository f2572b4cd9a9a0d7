import type { Did } from '#components/hooks/useChanges.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import { UndoBar } from '#components/ui/UndoBar.tsx';
import type { StoreProblem } from '#lib/notes/problem-of.ts';

/** Says what was done to a note and offers to undo it, or says why it could not be done. */
export function ChangeBar(props: {
  readonly did: Did | null;
  readonly problem: StoreProblem | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}) {
  const { did, problem, onUndo, onDismiss } = props;
  const { t } = useSpeech();
  return (
    <>
      <UndoBar
        message={did === null ? null : t(`changes.${did}`)}
        onUndo={onUndo}
        onDismiss={onDismiss}
      />
      {problem === null ? null : <StoreTrouble problem={problem} />}
    </>
  );
}
