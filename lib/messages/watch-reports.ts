import { browser } from 'wxt/browser';
import type { Envelope } from './envelope.ts';

/**
 * Calls `onReport` when the page in a tab has reported marks anew. Extension pages overhear what
 * content scripts send to the background; they never answer it.
 *
 * @returns a function that stops listening
 */
export function watchReports(tabId: number, onReport: () => void): () => void {
  const listen = (
    value: unknown,
    sender: { tab?: { id?: number | undefined } | undefined },
  ): false => {
    const { message } = value as Envelope;
    if (message === 'reportCount' && sender.tab?.id === tabId) onReport();
    return false;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
