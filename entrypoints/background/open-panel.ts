import type { Browser } from 'wxt/browser';
import { askPanel } from '#lib/messages/panel-request.ts';
import { sendToPage } from '#lib/messages/send.ts';
import type { PanelWish } from '#lib/messages/table.ts';
import { openSidePanel } from '#lib/settings/side-panel.ts';
import { runInTab } from './run-in-tab.ts';

/**
 * Opens the side panel (Chromium) or sidebar (Firefox) and tells it what to show.
 *
 * Called within a click or key press: both browsers open it only then, so opening comes first
 * and what to show follows.
 */
export async function openPanelFor(
  tab: Browser.tabs.Tab | undefined,
  wish: PanelWish,
): Promise<boolean> {
  const tabId = tab?.id;
  if (tab === undefined || tabId === undefined) return false;
  // Firefox opens its sidebar by a click in a page for nobody; one that is open shows it all the same.
  const opening = openSidePanel(tabId)?.then(
    () => true,
    () => false,
  );
  if (wish.show === 'selection') {
    // The script may not run there yet; the click or key gave the right to this page.
    await runInTab(tabId, '/annotate.js');
    const passage = await sendToPage(tabId, 'describeSelection', {});
    await askPanel(tabId, passage ? { show: 'passage', ...passage } : { show: 'page' });
  } else await askPanel(tabId, wish);
  return (await opening) ?? false;
}
