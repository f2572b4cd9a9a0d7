import '#components/ui/styles.css';
import { openPage } from '#components/hooks/open.ts';
import { useMode } from '#components/hooks/useMode.ts';
import type { SettingsNow } from '#components/hooks/useSettings.ts';
import { mount } from '#components/mount.tsx';
import { WelcomeView } from '#components/welcome/WelcomeView.tsx';

mount(Welcome);

function Welcome(props: { readonly now: SettingsNow }) {
  return <WelcomeView {...useMode(props.now)} onNotebook={() => openPage('/notebook.html')} />;
}
