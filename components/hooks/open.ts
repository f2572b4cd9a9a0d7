import { browser } from 'wxt/browser';
import { openSidePanel } from '#lib/settings/side-panel.ts';

/** Pages of the extension that open in a tab. */
type OwnPage =
  | '/notebook.html'
  | '/notebook.html#settings'
  | '/notebook.html#packs'
  | '/welcome.html';

/** Opens a page of the extension in a new tab, and closes the popup that it was opened from. */
export function openPage(page: OwnPage): void {
  void browser.tabs.create({ url: browser.runtime.getURL(page as '/notebook.html') });
}

/** Opens the browser's own page in which the keys of extensions are set. */
export function openKeys(): void {
  // Only Firefox has a call for it; Chromium has an address.
  const commands = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  void (
    commands.openShortcutSettings?.() ??
    browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
  );
}

/**
 * Opens the side panel or sidebar beside a tab. To be called within a click: browsers open it
 * only then. Where there is neither, the panel opens as a tab of its own.
 */
export async function openPanel(tabId: number): Promise<void> {
  const opening = openSidePanel(tabId);
  if (opening) return opening;
  const page = browser.runtime.getURL('/sidepanel.html');
  await browser.tabs.create({ url: `${page}?tab=${tabId}` });
}
