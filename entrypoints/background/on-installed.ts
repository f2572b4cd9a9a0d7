import { browser } from 'wxt/browser';
import { reconsider } from './reconsider.ts';

/** Welcomes the reader once; after an update puts scripts back into open pages. */
export function onInstalled(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // Registered scripts do not outlive an update.
    void reconsider();
  });
  browser.runtime.onStartup.addListener(() => void reconsider());
}
