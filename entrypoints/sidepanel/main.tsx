import '#components/ui/styles.css';
import { usePanel } from '#components/hooks/usePanel.ts';
import type { SettingsNow } from '#components/hooks/useSettings.ts';
import { mount } from '#components/mount.tsx';
import { PanelView } from '#components/sidepanel/PanelView.tsx';

mount(Panel);

function Panel(props: { readonly now: SettingsNow }) {
  return <PanelView {...usePanel(props.now)} />;
}
