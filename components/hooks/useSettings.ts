import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Language } from '#lib/detect/form.ts';
import { uiLanguage } from '#lib/i18n/ui-language.ts';
import { changeSetting, readSettings, watchSettings } from '#lib/settings/settings.ts';
import type { Settings } from '#lib/settings/table.ts';

/** The settings as they are now, and how to change one; null until they are read. */
export type SettingsNow = {
  readonly settings: Settings;
  /** The language of the interface. */
  readonly language: Language;
  readonly browserLanguage: Language;
  readonly change: typeof changeSetting;
};

/** Gives the settings and follows them, whoever changes them. */
export function useSettings(): SettingsNow | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const read = useCallback(() => {
    void readSettings().then(setSettings);
  }, []);
  useEffect(() => {
    read();
    return watchSettings(read);
  }, [read]);
  if (!settings) return null;
  const browserTag = browser.i18n.getUILanguage();
  return {
    settings,
    language: uiLanguage(settings.language, browserTag),
    browserLanguage: uiLanguage('auto', browserTag),
    change: changeSetting,
  };
}
