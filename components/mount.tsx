import { type ComponentType, StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { usePageTitle } from '#components/hooks/usePageTitle.ts';
import { type SettingsNow, useSettings } from '#components/hooks/useSettings.ts';
import { SpeechProvider } from '#components/ui/I18n.tsx';

/** Puts a view into the page's root, in the reader's language, once the settings are read. */
export function mount(View: ComponentType<{ readonly now: SettingsNow }>): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  createRoot(root).render(
    <StrictMode>
      <Surface view={View} />
    </StrictMode>,
  );
}

function Surface(props: { readonly view: ComponentType<{ readonly now: SettingsNow }> }) {
  const now = useSettings();
  usePageTitle('Plain View', now?.language ?? 'en');
  if (!now) return null;
  const View = props.view;
  return (
    <I18nProvider locale={now.language}>
      <SpeechProvider language={now.language} colourNames={now.settings.colourNames}>
        <View now={now} />
      </SpeechProvider>
    </I18nProvider>
  );
}
