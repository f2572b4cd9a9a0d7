import { storage } from 'wxt/utils/storage';

/**
 * Pages that the reader asked to have marked by a click: tab by tab, the host they are on. Gone
 * with the session, and never on the disk.
 */
export async function rememberByHand(tabId: number, host: string): Promise<void> {
  await storage.setItem(keyOf(tabId), host);
}

/** Says whether the reader asked for the page on `host` in this tab. */
export async function isByHand(tabId: number, host: string): Promise<boolean> {
  return (await storage.getItem(keyOf(tabId))) === host;
}

/** Forgets what was asked for in a tab. */
export async function forgetByHand(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}

function keyOf(tabId: number): `session:${string}` {
  return `session:by-hand-${tabId}`;
}
