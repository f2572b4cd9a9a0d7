import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, markEveryOne } from './driver/choose.ts';
import { firefoxWindow } from './driver/firefox-window.ts';
import { pressInBar } from './driver/panel.ts';
import { placeOf, press, selectWords, until, untilMarked, untilText } from './driver/see.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

const PASSAGE = 'Nobody opens it.';

/** The panel itself, beside the page, opened as a person opens it. */
describe.each(BROWSERS)('the real side panel in %s', (name) => {
  let walk: Walk;
  let article: Page;
  beforeAll(async () => {
    walk = await startWalk(name);
    await choose(walk);
    await markEveryOne(walk);
  });
  afterAll(async () => {
    await walk?.end();
  });

  if (name === 'chromium') {
    it('opens from the bar beside a selected passage, with the passage in it', async () => {
      const page = await walk.open('/article.html');
      article = page;
      await untilMarked(page, 'USPIS');
      await selectWords(page, PASSAGE);
      await pressInBar(page, 'right', 130);
      const target = await walk.session.browser.waitForTarget((each) =>
        each.url().endsWith('/sidepanel.html'),
      );
      const panel = await target.asPage();
      expect(await untilText(panel, 'Note on this passage')).toContain(PASSAGE);
      await panel.focus('textarea');
      await panel.keyboard.type('typed in the panel');
      await untilText(panel, 'Draft kept');
      await press(panel, 'button', 'Save');
      expect(await untilText(panel, 'Saved')).toContain('typed in the panel');
      expect(await untilMarked(page, PASSAGE)).toContain(PASSAGE);
    });

    it('shows the note on a marked passage that is clicked', async () => {
      const panel = await (
        await walk.session.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'))
      ).asPage();
      await press(panel, 'tab', 'Terms');
      // The passage is still selected: a first click anywhere lets go of it.
      await article.mouse.click(5, 5);
      const { x, y } = await placeOf(article, PASSAGE);
      await article.mouse.click(x, y);
      const shown = await until(
        () => panel.evaluate(() => document.activeElement?.textContent ?? ''),
        (text) => text.includes(PASSAGE),
      );
      expect(shown).toContain('typed in the panel');
    });

    it('follows the tab that is shown', async () => {
      const panel = await (
        await walk.session.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'))
      ).asPage();
      const other = await walk.open('/spa.html');
      await untilMarked(other, 'USPIS');
      await untilText(panel, 'Test page');
      await untilText(panel, 'Test page', PASSAGE);
      await other.close();
    });
  } else {
    it('opens as a sidebar by its command, with the passage in it', async () => {
      const window = await firefoxWindow(walk.session.browser);
      const page = await walk.open('/article.html');
      await untilMarked(page, 'USPIS');
      await page.bringToFront();
      await selectWords(page, PASSAGE);
      await window.press('Alt+Shift+M');
      const isOpen = await until(
        () => window.evaluate<boolean>('SidebarController.isOpen'),
        Boolean,
      );
      expect(isOpen).toBe(true);
      const control = await walk.control();
      await page.bringToFront();
      const text = await until(
        () =>
          control.evaluate(() => {
            type Api = { extension: { getViews(of: object): Window[] } };
            const { extension } = (globalThis as unknown as { browser: Api }).browser;
            return extension.getViews({ type: 'sidebar' })[0]?.document.body.innerText ?? '';
          }),
        (shown) => shown.includes('Note on this passage'),
      );
      expect(text).toContain(PASSAGE);
    });
  }

  it('no page reported an error', () => {
    expect(walk.errors).toEqual([]);
  });
});
