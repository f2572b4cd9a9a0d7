import { type ComponentType, StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { useHidden } from '#components/hooks/useHidden.ts';
import { usePageTitle } from '#components/hooks/usePageTitle.ts';
import { type SettingsNow, useSettings } from '#components/hooks/useSettings.ts';
import { HiddenView } from '#components/popup/HiddenView.tsx';
import { SpeechProvider } from '#components/ui/I18n.tsx';
import { setHidden } from '#lib/settings/hidden.ts';

/**
 * Puts a view into the page's root, in the reader's language, once the settings are read. While
 * the reader has hidden everything the page is blank; only the toolbar's has a way back.
 */
export function mount(
  View: ComponentType<{ readonly now: SettingsNow }>,
  { isToolbar = false }: { readonly isToolbar?: boolean } = {},
): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  createRoot(root).render(
    <StrictMode>
      <Surface view={View} isToolbar={isToolbar} />
    </StrictMode>,
  );
}

function Surface(props: {
  readonly view: ComponentType<{ readonly now: SettingsNow }>;
  readonly isToolbar: boolean;
}) {
  const now = useSettings();
  const isHidden = useHidden(now?.settings.hasHideKey ?? false);
  usePageTitle(isHidden ? '' : 'Plain View', now?.language ?? 'en');
  if (!now || isHidden === null || (isHidden && !props.isToolbar)) return null;
  const View = props.view;
  return (
    <I18nProvider locale={now.language}>
      <SpeechProvider language={now.language} colourNames={now.settings.colourNames}>
        {isHidden ? <HiddenView onShow={() => void setHidden(false)} /> : <View now={now} />}
      </SpeechProvider>
    </I18nProvider>
  );
}
