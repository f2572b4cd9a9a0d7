import { storage } from 'wxt/utils/storage';
import { type PanelRequest, panelRequest } from './panel-request-schema.ts';

/**
 * What the panel of a tab is asked to show next. In session storage: in memory only, and out of
 * reach of content scripts in both browsers.
 */
export async function askPanel(tabId: number, request: PanelRequest): Promise<void> {
  await storage.setItem(keyOf(tabId), request);
}

/** Takes the request of a tab, so that it is answered once; null when there is none. */
export async function takePanelRequest(tabId: number): Promise<PanelRequest | null> {
  const value = await storage.getItem(keyOf(tabId));
  await storage.removeItem(keyOf(tabId));
  const result = panelRequest.safeParse(value);
  return result.success ? result.data : null;
}

/** Calls `onRequest` when the panel of a tab is asked for something while it is open. */
export function watchPanelRequest(tabId: number, onRequest: () => void): () => void {
  return storage.watch(keyOf(tabId), (value) => {
    if (value !== null) onRequest();
  });
}

function keyOf(tabId: number): `session:${string}` {
  return `session:panel-${tabId}`;
}
