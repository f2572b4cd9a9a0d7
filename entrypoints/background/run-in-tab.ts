import { browser } from 'wxt/browser';

/** Runs one of our scripts in a tab's top frame; false when the browser forbids it there. */
export async function runInTab(
  tabId: number | undefined,
  file: '/annotate.js' | '/card.js' | '/anchor.js',
): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    // A browser page, a store, or a page without permission: the caller says so to the reader.
    return false;
  }
}
