import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendToPage } from '#lib/messages/send.ts';
import type { PageState } from '#lib/messages/table.ts';
import { watchReports } from '#lib/messages/watch-reports.ts';
import { hostOf } from '#lib/settings/host-of.ts';

/** The tab that a popup or panel speaks of. */
export type TabNow =
  | { readonly is: 'busy' }
  /** The browser lets no extension in there. */
  | { readonly is: 'forbidden' }
  /** No script of ours is running there. `host` is null when the browser does not tell it. */
  | { readonly is: 'idle'; readonly tabId: number; readonly host: string | null }
  | {
      readonly is: 'running';
      readonly tabId: number;
      readonly host: string | null;
      readonly page: PageState;
    };

/** Sites where browsers let no extension in. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/**
 * Follows the active tab of this window, or the one that `?tab=` names, and what our script says
 * of its page.
 *
 * @returns the tab, and a way to look again
 */
export function useTab(): { readonly tab: TabNow; readonly look: () => void } {
  const [tab, setTab] = useState<TabNow>({ is: 'busy' });
  const asked = useRef(0);
  const look = useCallback(() => {
    asked.current += 1;
    const own = asked.current;
    // Of several looks only the last counts: an earlier one may come back later, with old news.
    void readTab()
      // The tab was closed while it was asked.
      .catch((): TabNow => ({ is: 'forbidden' }))
      .then((read) => {
        if (own === asked.current) setTab(read);
      });
  }, []);
  useEffect(() => {
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, [look]);
  const tabId = 'tabId' in tab ? tab.tabId : null;
  useEffect(() => (tabId === null ? undefined : watchReports(tabId, look)), [tabId, look]);
  return { tab, look };
}

async function readTab(): Promise<TabNow> {
  const pinned = new URLSearchParams(location.search).get('tab');
  const found = pinned
    ? await browser.tabs.get(Number(pinned))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const tabId = found?.id;
  if (!found || tabId === undefined) return { is: 'forbidden' };
  const page = await sendToPage(tabId, 'pageState', {});
  if (page) return { is: 'running', tabId, host: hostOf(page.url), page };
  const host = hostOf(found.url);
  // A click on the toolbar shows us the address of any page that we may run on.
  const isKnown = found.url !== undefined || pinned === null;
  if (isKnown && (host === null || STORES.includes(host))) return { is: 'forbidden' };
  return { is: 'idle', tabId, host };
}
