import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summaryOf } from './driver/explainers.ts';
import { marks, until, untilClosed, untilMarked, untilText } from './driver/see.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

/** The whole way with no pointer: from the welcome page to a note in the notebook. */
const TRACKING = summaryOf('mail-isolation-control-and-tracking', 'en');

describe.each(BROWSERS)('by keyboard alone in %s', (name) => {
  let walk: Walk;
  let article: Page;
  let tab = 0;
  beforeAll(async () => {
    walk = await startWalk(name);
  });
  afterAll(async () => {
    await walk?.end();
  });

  it('the question is answered', async () => {
    const welcome = await walk.openOwn('/welcome.html');
    await untilText(welcome, 'One question');
    await tabTo(welcome, 'On news sites');
    // The two drivers know the space bar by its character alone.
    await welcome.keyboard.press(' ');
    await welcome.keyboard.press('ArrowDown');
    await tabTo(welcome, 'Use this choice');
    await welcome.keyboard.press('Enter');
    expect(await untilText(welcome, 'Saved: On every page that looks like an article.')).toContain(
      'Saved:',
    );
    await welcome.close();
    article = await walk.open('/article.html');
    await untilMarked(article, 'Postal inspectors');
    tab = await walk.tabOf(article);
  });

  it('the popup explains a term and leads to it, and the card is left by Esc', async () => {
    const popup = await walk.openOwn(`/popup.html?tab=${tab}`);
    await untilText(popup, 'terms on this page');
    await tabTo(popup, 'Mail Isolation Control');
    await popup.keyboard.press('Enter');
    await untilText(popup, TRACKING);
    await tabTo(popup, 'Go to it');
    await popup.keyboard.press('Enter');
    // It closes itself, and the reader is back in the article.
    await untilClosed(popup);
    await article.bringToFront();
    const hasFocus = await until(() => article.evaluate(cardHasFocus), Boolean);
    expect(hasFocus).toBe(true);
    const children = await until(
      async () => {
        await article.keyboard.press('Escape');
        return article.evaluate(() => document.documentElement.childElementCount);
      },
      (count) => count === 2,
    );
    expect(children).toBe(2);
  });

  it('a note is written, reworded, deleted and brought back in the panel', async () => {
    const panel = await walk.openOwn(`/sidepanel.html?tab=${tab}`);
    await untilText(panel, 'Mail cover');
    await tabTo(panel, 'Terms');
    await panel.keyboard.press('ArrowRight');
    await tabTo(panel, 'Note on this page');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('textarea:enabled');
    // The editor has the focus: whoever asked for it wants to write.
    const hasFocus = await until(
      () => panel.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
      Boolean,
    );
    expect(hasFocus).toBe(true);
    await panel.keyboard.type('without a mouse');
    await tabTo(panel, 'Save');
    await panel.keyboard.press('Enter');
    await untilText(panel, 'Saved');
    await tabTo(panel, 'Delete');
    await panel.keyboard.press('Enter');
    await untilText(panel, 'Note deleted.');
    await tabTo(panel, 'Undo');
    await panel.keyboard.press('Enter');
    expect(await untilText(panel, 'without a mouse')).toContain('without a mouse');
    await panel.close();
  });

  it('the notebook finds it', async () => {
    const notebook = await walk.openOwn('/notebook.html');
    await untilText(notebook, 'Search notes');
    await tabTo(notebook, '', 'INPUT');
    await notebook.keyboard.type('mouse');
    expect(await untilText(notebook, '1 note')).toContain('without a mouse');
    await notebook.close();
    expect(await marks(article)).toContain('Postal inspectors');
  });
});

/** Presses Tab until the control with these words has the focus. */
async function tabTo(page: Page, words: string, tag = ''): Promise<void> {
  await page.bringToFront();
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted, wantedTag) => {
        const element = document.activeElement;
        if (!element || element === document.body) return false;
        const text = (element.closest('label') ?? element).textContent ?? '';
        return (
          text.trim().startsWith(wanted) && (wantedTag === '' || element.tagName === wantedTag)
        );
      },
      words,
      tag,
    );
    if (isThere) return;
  }
  throw new Error(`Tab never reached “${words}” on ${page.url()}`);
}

/** Runs in the page: whether our card, whose inside the page cannot see, has the focus. */
function cardHasFocus(): boolean {
  return document.activeElement === document.documentElement.lastElementChild;
}
