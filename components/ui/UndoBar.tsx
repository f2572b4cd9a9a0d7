import { Action } from './Action.tsx';
import { useSpeech } from './I18n.tsx';

/** Says what was done, and offers to undo it. Stays until it is dismissed or something new is done. */
export function UndoBar(props: {
  readonly message: string | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useSpeech();
  return (
    <div className="undo-live" role="status">
      {props.message === null ? null : (
        <div className="undo-bar">
          <span>{props.message}</span>
          <Action onPress={props.onUndo}>{t('note.undo')}</Action>
          <Action look="plain" onPress={props.onDismiss} label={t('note.dismiss')}>
            ×
          </Action>
        </div>
      )}
    </div>
  );
}
