import { browser } from 'wxt/browser';

/** Firefox's sidebar, which the shared types leave out. */
type WithSidebar = { readonly sidebarAction?: { open(): Promise<void> } };

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox). To be called within a click or key
 * press, before anything is awaited: browsers open it only then.
 *
 * @returns null where there is neither
 */
export function openSidePanel(tabId: number): Promise<void> | null {
  if (browser.sidePanel) return browser.sidePanel.open({ tabId });
  return (browser as WithSidebar).sidebarAction?.open() ?? null;
}
