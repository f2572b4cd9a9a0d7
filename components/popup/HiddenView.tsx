import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';

/** All that the popup shows while everything is hidden: the way back. */
export function HiddenView(props: { readonly onShow: () => void }) {
  const { t } = useSpeech();
  return (
    <main className="popup">
      <Action onPress={props.onShow}>{t('popup.showAgain')}</Action>
    </main>
  );
}
