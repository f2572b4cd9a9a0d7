import { browser } from 'wxt/browser';
import { sendToPage } from '#lib/messages/send.ts';
import { openPanelFor } from './open-panel.ts';

/** Answers the keyboard commands of the manifest. */
export function onCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'next-mention') void sendToPage(tab.id, 'step', { by: 1 });
    else if (command === 'previous-mention') void sendToPage(tab.id, 'step', { by: -1 });
    else if (command === 'note-selection') void openPanelFor(tab, { show: 'selection' });
  });
}
