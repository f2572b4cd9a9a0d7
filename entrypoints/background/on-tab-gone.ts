import { browser } from 'wxt/browser';
import { forgetByHand } from '#lib/settings/by-hand.ts';

/** Forgets what was asked for in a tab when it is closed. */
export function onTabGone(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetByHand(tabId));
}
