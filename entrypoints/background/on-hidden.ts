import { browser } from 'wxt/browser';
import { sendToPage } from '#lib/messages/send.ts';
import { watchHidden } from '#lib/settings/hidden.ts';

/** Has every page ask anew when everything was hidden or shown again. */
export function onHidden(): void {
  watchHidden(() => {
    void browser.tabs.query({}).then((tabs) => {
      for (const { id } of tabs) if (id !== undefined) void sendToPage(id, 'refresh', {});
    });
  });
}
