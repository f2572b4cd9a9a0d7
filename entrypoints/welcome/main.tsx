import '#components/ui/styles.css';
import { openPage } from '#components/hooks/open.ts';
import { useMode } from '#components/hooks/useMode.ts';
import type { SettingsNow } from '#components/hooks/useSettings.ts';
import { useShortcuts } from '#components/hooks/useShortcuts.ts';
import { mount } from '#components/mount.tsx';
import { WelcomeView } from '#components/welcome/WelcomeView.tsx';

mount(Welcome);

function Welcome(props: { readonly now: SettingsNow }) {
  const shortcuts = useShortcuts();
  return (
    <WelcomeView
      {...useMode(props.now)}
      nextKey={shortcuts['next-mention']}
      onNotebook={() => openPage('/notebook.html')}
    />
  );
}
