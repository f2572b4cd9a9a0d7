import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from './driver/choose.ts';
import { ours, untilBar } from './driver/panel.ts';
import { marks, placeOf, press, until, untilMarked, untilText } from './driver/see.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

/** Hiding everything in a hurry. */
describe.each(BROWSERS)('hiding in %s', (name) => {
  let walk: Walk;
  let article: Page;
  let other: Page;
  let notebook: Page;

  beforeAll(async () => {
    walk = await startWalk(name);
    await choose(walk);
    other = await walk.open('/article.html?again');
    await untilMarked(other, 'Postal inspectors');
    notebook = await walk.openOwn('/notebook.html');
    await untilText(notebook, 'Notebook');
    article = await walk.open('/article.html');
    await untilMarked(article, 'Postal inspectors');
  });
  afterAll(async () => {
    await walk?.end();
  });

  const shift = async (page: Page, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press('Shift');
  };

  it('two presses of Shift, or one between other keys, hide nothing', async () => {
    await article.bringToFront();
    await shift(article, 2);
    await article.keyboard.press('a');
    await shift(article, 2);
    await article.keyboard.press('b');
    expect(await marks(article)).toContain('Postal inspectors');
  });

  it('Shift three times takes every mark and card away, in all tabs, and blanks our pages', async () => {
    const at = await placeOf(article, 'Postal inspectors');
    await article.mouse.click(at.x, at.y);
    await untilBar(article);
    await shift(article, 3);
    for (const page of [article, other]) {
      expect(
        await until(
          () => marks(page),
          (words) => words.length === 0,
        ),
      ).toEqual([]);
    }
    await until(
      () => ours(article),
      (boxes) => boxes === 0,
    );
    const shown = await until(
      () => notebook.evaluate(() => document.body.innerText.trim() + document.title),
      (text) => text === '',
    );
    expect(shown).toBe('');
  });

  it('a page that is opened then is left alone, and a page of ours is blank', async () => {
    const late = await walk.open('/article.html?late');
    const own = await walk.openOwn('/notebook.html#settings');
    await late.bringToFront();
    // Long enough for a page to be marked.
    await late.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(await marks(late)).toEqual([]);
    expect(await own.evaluate(() => document.body.innerText.trim())).toBe('');
    await late.close();
    await own.close();
  });

  it('only the toolbar brings all back', async () => {
    await article.bringToFront();
    await shift(article, 3);
    expect(await marks(article)).toEqual([]);
    const popup = await walk.openOwn('/popup.html');
    expect(await untilText(popup, 'Show again')).toBe('Show again');
    await press(popup, 'button', 'Show again');
    await untilText(popup, 'Hide everything');
    await article.bringToFront();
    expect(await untilMarked(article, 'Postal inspectors')).toContain('Postal inspectors');
    expect(await untilText(notebook, 'Notebook')).toContain('Notebook');
    await popup.close();
  });

  it('our own pages hide by the same key', async () => {
    await notebook.bringToFront();
    await shift(notebook, 3);
    expect(
      await until(
        () => notebook.evaluate(() => document.body.innerText.trim()),
        (text) => text === '',
      ),
    ).toBe('');
    await article.bringToFront();
    expect(
      await until(
        () => marks(article),
        (words) => words.length === 0,
      ),
    ).toEqual([]);
  });

  it('no page reported an error', () => {
    expect(walk.errors).toEqual([]);
  });
});
