import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, markEveryOne } from './driver/choose.ts';
import { marks, placeOf, press, until, untilMarked, untilText } from './driver/see.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

/** What can go wrong, and what must then not be lost. */
describe.each(BROWSERS)('trouble in %s', (name) => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await startWalk(name);
    await choose(walk);
    await markEveryOne(walk);
  });
  afterAll(async () => {
    await walk?.end();
  });

  it('a note that was acknowledged is there after the browser was killed', async () => {
    const article = await walk.open('/article.html');
    await untilMarked(article, 'USPIS');
    const panel = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(article)}`);
    await panel.bringToFront();
    await press(panel, 'tab', 'Notes');
    await press(panel, 'button', 'Note on this page');
    await panel.waitForSelector('textarea:enabled');
    await panel.focus('textarea');
    await panel.keyboard.type('kept through a kill');
    await press(panel, 'button', 'Save');
    await untilText(panel, 'Saved');
    await walk.kill();
    const notebook = await walk.openOwn('/notebook.html');
    expect(await untilText(notebook, 'kept through a kill')).toContain('1 note');
    await notebook.close();
  });

  it('a full disk: the text stays, and a sentence says what to do', async () => {
    const article = await walk.open('/article.html');
    await untilMarked(article, 'USPIS');
    const panel = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(article)}`);
    await panel.bringToFront();
    await press(panel, 'tab', 'Notes');
    await press(panel, 'button', 'Note on this page');
    await panel.waitForSelector('textarea:enabled');
    // unlimitedStorage lifts every quota that a driver can set; the disk's own refusal looks like this.
    await panel.evaluate(() => {
      const refuse = function (this: IDBObjectStore): never {
        this.transaction.abort();
        throw new DOMException('the disk is full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = refuse as never;
      IDBObjectStore.prototype.add = refuse as never;
    });
    await panel.focus('textarea');
    await panel.keyboard.type('do not lose me');
    expect(await untilText(panel, 'Not saved:')).toContain('Free some space');
    await press(panel, 'button', 'Save');
    expect(await untilText(panel, 'Not saved:')).not.toContain('Saved');
    expect(await panel.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'do not lose me',
    );
    await panel.close();
    await article.close();
    walk.errors.length = 0;
  });

  it('an extension reloaded under an open page: the old script falls silent, the new one marks', async () => {
    const article = await walk.open('/article.html');
    await untilMarked(article, 'USPIS');
    const before = await article.evaluate(() => [...CSS.highlights.keys()]);
    await walk.reloadExtension();
    await article.bringToFront();
    const at = await placeOf(article, 'Mail Isolation Control');
    await article.mouse.move(3, 3);
    await article.mouse.move(at.x, at.y, { steps: 3 });
    const fresh = await until(
      () =>
        article.evaluate(
          (old) => [...CSS.highlights.keys()].filter((each) => !old.includes(each)),
          before,
        ),
      (names) => names.length > 0,
    );
    expect(fresh.length).toBeGreaterThan(0);
    // Chromium's old script takes its marks away. Firefox ends it without a word, and its style with it.
    const stillSeen = await until(
      () => article.evaluate(styledHighlights, before),
      (names) => names.length === 0,
    );
    expect(stillSeen).toEqual([]);
    expect(await marks(article)).toContain('USPIS');
    // The new script answers a click with a card, as before.
    await article.mouse.move(3, 3);
    await until(
      () => article.evaluate(() => document.documentElement.childElementCount),
      (count) => count === 2,
    );
    await article.mouse.click(at.x, at.y);
    const children = await until(
      () => article.evaluate(() => document.documentElement.childElementCount),
      (count) => count === 3,
    );
    expect(children).toBe(3);
    await article.close();
  });

  it('no page reported an error', () => {
    expect(walk.errors).toEqual([]);
  });
});

/** A profile whose databases cannot be opened. */
describe.each(BROWSERS)('with a broken profile in %s', (name) => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await startWalk(name, { hasBrokenStorage: true });
  });
  afterAll(async () => {
    await walk?.end();
  });

  it('the notebook says that it cannot be opened, and what to do', async () => {
    const notebook = await walk.openOwn('/notebook.html');
    expect(await untilText(notebook, 'cannot open the notebook')).toContain('Restart the browser');
    await notebook.close();
  });

  if (name === 'chromium') {
    it('terms are explained all the same', async () => {
      await choose(walk);
      await markEveryOne(walk);
      const article = await walk.open('/article.html');
      expect(await untilMarked(article, 'USPIS')).toContain('USPIS');
    });
  } else {
    it('a choice that cannot be kept is not said to be saved', async () => {
      // Firefox keeps the settings in the same place.
      const welcome = await walk.openOwn('/welcome.html');
      await untilText(welcome, 'One question');
      await press(welcome, 'radio', /^Only when I click/u);
      await press(welcome, 'button', 'Use this choice');
      expect(await untilText(welcome, 'could not keep your choice')).not.toContain('Saved:');
    });
  }
});

/** Runs in the page: which of these names still have a style. */
function styledHighlights(names: readonly string[]): string[] {
  return names.filter((each) => {
    const { textDecorationLine, backgroundColor } = getComputedStyle(
      document.body,
      `::highlight(${each})`,
    );
    return (
      CSS.highlights.has(each) &&
      (textDecorationLine === 'underline' || backgroundColor !== 'rgba(0, 0, 0, 0)')
    );
  });
}
