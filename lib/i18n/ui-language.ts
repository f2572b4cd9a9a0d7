import { LANGUAGES, type Language } from '#lib/detect/form.ts';
import type { UiLanguage } from '#lib/settings/table.ts';

/**
 * Gives the language of the interface: the reader's choice, or what the browser speaks if we do,
 * or English.
 *
 * @param browserLanguage as `i18n.getUILanguage()` gives it: `es-US`
 */
export function uiLanguage(chosen: UiLanguage, browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const tag = browserLanguage.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
