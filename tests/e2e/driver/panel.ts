import type { Page } from 'puppeteer-core';
import { until } from './see.ts';
import type { Walk } from './walk.ts';

/** How many boxes of ours stand in the page. */
export function ours(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.childElementCount - 2);
}

/**
 * Waits until the bar stands beside the selection.
 *
 * @throws Error when it never did
 */
export async function untilBar(page: Page): Promise<void> {
  await until(
    () => ours(page),
    (count) => count === 1,
  );
}

/** Presses the last button of the card, at its lower right; in a closed root as well. */
export async function pressInCard(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const box = (document.documentElement.lastElementChild as Element).getBoundingClientRect();
    return { x: box.right - 40, y: box.bottom - 26 };
  });
  await page.mouse.click(x, y);
}

/**
 * Presses a button of the bar beside a selection. It stands in a closed root, which no driver
 * sees into: buttons are found by how far (CSS px) they stand from its ends.
 */
export async function pressInBar(page: Page, from: 'left' | 'right', by: number): Promise<void> {
  await untilBar(page);
  const at = await page.evaluate(
    (end, far) => {
      const box = (document.documentElement.lastElementChild as Element).getBoundingClientRect();
      return { x: end === 'left' ? box.left + far : box.right - far, y: box.top + 18 };
    },
    from,
    by,
  );
  await page.mouse.click(at.x, at.y);
}

/** Waits until the bar has given its buttons up for a few words, which take up less room. */
export async function untilBarSays(page: Page): Promise<void> {
  await until(
    () => page.evaluate(() => document.documentElement.lastElementChild?.clientWidth ?? 0),
    (width) => width > 0 && width < 260,
  );
}

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
