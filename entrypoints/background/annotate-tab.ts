import { browser } from 'wxt/browser';
import { sendToPage } from '#lib/messages/send.ts';
import { rememberByHand } from '#lib/settings/by-hand.ts';
import { hostOf } from '#lib/settings/host-of.ts';
import { runInTab } from './run-in-tab.ts';

/**
 * Marks a tab because the reader asked for it. The click on the toolbar gave the right to this
 * page (activeTab); false when the browser allows no script there.
 */
export async function annotateTab(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  const host = hostOf(url);
  if (host === null) return false;
  await rememberByHand(tabId, host);
  if (!(await runInTab(tabId, '/annotate.js'))) return false;
  await sendToPage(tabId, 'setShown', { isShown: true });
  return true;
}
