import '#components/ui/styles.css';
import { usePopup } from '#components/hooks/usePopup.ts';
import type { SettingsNow } from '#components/hooks/useSettings.ts';
import { mount } from '#components/mount.tsx';
import { PopupView } from '#components/popup/PopupView.tsx';

mount(Popup, { isToolbar: true });

function Popup(props: { readonly now: SettingsNow }) {
  return <PopupView {...usePopup(props.now)} />;
}
