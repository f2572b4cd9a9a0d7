import { browser } from 'wxt/browser';
import { createTranslator } from '#lib/i18n/translate.ts';
import { uiLanguage } from '#lib/i18n/ui-language.ts';
import { readSettings, watchSettings } from '#lib/settings/settings.ts';
import { openPanelFor } from './open-panel.ts';

const NOTE = 'note-selection';

/** Offers "note on this passage" where text is selected, in the reader's language. */
export function onContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => void makeMenu());
  browser.runtime.onStartup.addListener(() => void makeMenu());
  watchSettings(() => void makeMenu());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === NOTE) void openPanelFor(tab, { show: 'selection' });
  });
}

/** One at a time: two would make the same item twice. */
let making: Promise<void> = Promise.resolve();

function makeMenu(): Promise<void> {
  making = making.then(makeMenuNow, makeMenuNow);
  return making;
}

async function makeMenuNow(): Promise<void> {
  const { language } = await readSettings();
  const t = createTranslator(uiLanguage(language, browser.i18n.getUILanguage()));
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: NOTE, title: t('menu.note'), contexts: ['selection'] });
}
