import { browser } from 'wxt/browser';
import { purgeTrash } from '#lib/notes/remove-note.ts';
import { reconsider } from './reconsider.ts';

/**
 * Welcomes the reader once; after an update puts scripts back into open pages; at each start of
 * the browser brings things in line.
 */
export function onInstalled(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // Registered scripts do not outlive an update.
    void reconsider();
  });
  browser.runtime.onStartup.addListener(() => {
    void reconsider();
    // What was deleted long ago goes, though the notebook is not opened. Where it cannot be, nothing is lost.
    purgeTrash(Date.now()).catch(() => undefined);
  });
}
