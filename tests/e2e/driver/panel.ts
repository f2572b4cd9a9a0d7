import type { Page } from 'puppeteer-core';
import type { Walk } from './walk.ts';

/**
 * Asks for a note on the selected passage, as the context menu and the keyboard command do: the
 * page describes its selection, and the panel is asked to show it. Opening the panel itself needs
 * a real click in the browser's own menus, which no driver can make.
 */
export async function askForNote(walk: Walk, page: Page): Promise<void> {
  const tabId = await walk.tabOf(page);
  const control = await walk.control();
  await control.evaluate(async (id) => {
    type Api = {
      tabs: { sendMessage(tabId: number, message: object): Promise<{ reply: object }> };
      storage: { session: { set(items: object): Promise<void> } };
    };
    const { tabs, storage } = (globalThis as unknown as { chrome: Api }).chrome;
    const { reply } = await tabs.sendMessage(id, { message: 'describeSelection', data: {} });
    await storage.session.set({ [`panel-${id}`]: { show: 'passage', ...reply } });
  }, tabId);
}
