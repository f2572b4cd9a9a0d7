import { type Browser, browser } from 'wxt/browser';
import { uiLanguage } from '#lib/i18n/ui-language.ts';
import type { Reply } from '#lib/messages/table.ts';
import { isByHand } from '#lib/settings/by-hand.ts';
import { isHidden } from '#lib/settings/hidden.ts';
import { hostOf } from '#lib/settings/host-of.ts';
import { readSettings } from '#lib/settings/settings.ts';
import { readSites } from '#lib/settings/sites.ts';
import { isWanted, patternOf } from '#lib/settings/where-to-run.ts';

/** Answers a page that asks whether to begin: by the reader's choice, their sites, or their click. */
export async function beginPage(
  isArticle: boolean,
  sender: Browser.runtime.MessageSender,
): Promise<Reply<'begin'>> {
  const host = hostOf(sender.url);
  const tabId = sender.tab?.id;
  if (host === null || tabId === undefined) return null;
  const [hidden, settings, sites, byHand] = await Promise.all([
    isHidden(),
    readSettings(),
    readSites(),
    isByHand(tabId, host),
  ]);
  if (hidden || !isWanted({ host, isArticle, byHand }, settings.mode, sites)) return null;
  // A permission may have been taken away under a script that still runs.
  const origins = [patternOf(host)];
  if (!byHand && !(await browser.permissions.contains({ origins }))) return null;
  return {
    uiLanguage: uiLanguage(settings.language, browser.i18n.getUILanguage()),
    repeats: settings.repeats,
    hasBar: settings.hasBar,
    hasHideKey: settings.hasHideKey,
    colourNames: settings.colourNames,
    canOpenPanel: browser.sidePanel !== undefined,
  };
}
