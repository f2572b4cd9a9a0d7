import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, markEveryOne } from './driver/choose.ts';
import { summaryOf } from './driver/explainers.ts';
import { isBrowsersOwn } from './driver/proxy.ts';
import {
  flip,
  isReadable,
  marks,
  placeOf,
  pointAway,
  press,
  selectWords,
  until,
  untilClosed,
  untilMarked,
  untilReadable,
  untilText,
} from './driver/see.ts';
import { BROWSERS, type ExtensionApi, startWalk, type Walk } from './driver/walk.ts';

const SUMMARY = summaryOf('mail-cover', 'en');
const TRACKING = summaryOf('mail-isolation-control-and-tracking', 'en');

describe.each(BROWSERS)('reading in %s', (name) => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await startWalk(name);
  });
  afterAll(async () => {
    await walk?.end();
  });

  it('before the reader has chosen, no page is touched', async () => {
    const page = await walk.open('/article.html');
    const plain = await walk.open('/plain.html');
    await untilText(plain, 'Nothing to see.');
    expect(await marks(page)).toEqual([]);
    await page.close();
    await plain.close();
  });

  it('the welcome page takes one answer, and pages that are open are marked at once', async () => {
    const page = await walk.open('/article.html');
    await choose(walk);
    await page.bringToFront();
    expect(await untilMarked(page, 'Postal inspectors')).toContain('Postal inspectors');
    await page.close();
  });

  it('a term is marked once in each section, or every time when the reader wants it', async () => {
    const page = await walk.open('/article.html');
    const first = await untilMarked(page, 'Postal inspectors');
    await markEveryOne(walk);
    await page.bringToFront();
    const every = await until(
      () => marks(page),
      (words) => words.length > first.length,
    );
    expect(every).toEqual(expect.arrayContaining(first));
    expect(every.length).toBeGreaterThan(first.length);
    await page.close();
  });

  describe('an article', () => {
    let page: Page;
    beforeAll(async () => {
      page = await walk.open('/article.html');
      // The story's last term: what is in view is marked before the rest.
      await untilMarked(page, 'deportation');
    });
    afterAll(() => page.close());

    it('has its terms marked, across inline elements, and nothing around the story', async () => {
      const words = await marks(page);
      for (const word of [
        'U.S. Postal Service',
        'mail cover',
        'ICE',
        'plain view',
        'ACLU',
        'DEA’s field divisions',
      ]) {
        expect(words, word).toContain(word);
      }
      const outside = await page.evaluate(() => {
        const around = document.querySelectorAll(
          'nav, aside, .ad-slot, .shop-box, .related, .comments, .teaser, .newsletter-signup, .breadcrumbs, footer',
        );
        const found: string[] = [];
        for (const highlight of CSS.highlights.values()) {
          for (const range of highlight as Iterable<Range>) {
            for (const element of around) {
              if (element.contains(range.startContainer))
                found.push(`${element.className}: ${range}`);
            }
          }
        }
        return found;
      });
      expect(outside).toEqual([]);
    });

    it('tells the number on the toolbar icon', async () => {
      const tabId = await walk.tabOf(page);
      const control = await walk.control();
      const badge = await control.evaluate(
        (id) =>
          (globalThis as unknown as { chrome: ExtensionApi }).chrome.action.getBadgeText({
            tabId: id,
          }),
        tabId,
      );
      expect(Number(badge)).toBe((await marks(page)).length);
    });

    it('explains a term when the pointer rests on it, and not before', async () => {
      const at = await placeOf(page, 'mail cover request');
      await page.mouse.move(at.x, at.y);
      expect(await untilReadable(page, SUMMARY)).toBe(true);
      expect(await isReadable(page, 'Checked November 24, 2026')).toBe(true);
    });

    it('the card does not cover the sentence, nor leave the view', async () => {
      const [card, line] = await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as Element;
        const range = [...CSS.highlights.values()]
          .flatMap((each) => [...(each as Iterable<Range>)])
          .find((each) => String(each) === 'mail cover request') as Range;
        const box = (rect: DOMRect) => ({
          top: rect.top,
          bottom: rect.bottom,
          left: rect.left,
          right: rect.right,
        });
        return [box(host.getBoundingClientRect()), box(range.getBoundingClientRect())] as const;
      });
      expect(card.top >= line.bottom || card.bottom <= line.top).toBe(true);
      const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(view.width);
    });

    it('closes the card on Esc, and leaves nothing behind', async () => {
      const before = await page.evaluate(() => document.documentElement.childElementCount);
      await page.keyboard.press('Escape');
      expect(await untilReadable(page, SUMMARY, false)).toBe(false);
      const after = await until(
        () => page.evaluate(() => document.documentElement.childElementCount),
        (count) => count < before,
      );
      expect(after).toBe(before - 1);
    });

    it('closes it when the pointer goes away', async () => {
      await pointAway(page);
      const at = await placeOf(page, 'mail cover request');
      await page.mouse.move(at.x, at.y);
      expect(await untilReadable(page, SUMMARY)).toBe(true);
      await pointAway(page);
      expect(await untilReadable(page, SUMMARY, false)).toBe(false);
    });

    it('lays no card over text that was just selected up to a term', async () => {
      await pointAway(page);
      await selectWords(page, 'mail cover request');
      // Longer than the pointer has to rest, and time for the card to come.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
      expect(await isReadable(page, SUMMARY)).toBe(false);
      await page.keyboard.press('Escape');
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await pointAway(page);
      const at = await placeOf(page, 'mail cover request');
      await page.mouse.move(at.x, at.y);
      expect(await untilReadable(page, SUMMARY)).toBe(true);
      await page.keyboard.press('Escape');
      await untilReadable(page, SUMMARY, false);
    });

    it('explains a term on a click, and a click on a link stays a link', async () => {
      const at = await placeOf(page, 'Mail Isolation Control');
      await page.mouse.click(at.x, at.y);
      expect(await untilReadable(page, TRACKING)).toBe(true);
      await page.keyboard.press('Escape');
      await untilReadable(page, TRACKING, false);
      const link = await placeOf(page, 'U.S. Postal Service');
      await page.mouse.click(link.x, link.y);
      const hash = await until(
        () => page.evaluate(() => location.hash),
        (now) => now !== '',
      );
      expect(hash).toBe('#usps');
    });

    it('goes from term to term by command, with the focus in the card', async () => {
      const tabId = await walk.tabOf(page);
      await command(walk, tabId, 'step', { by: 1 });
      const first = await until(
        () =>
          page.evaluate(() => document.activeElement === document.documentElement.lastElementChild),
        Boolean,
      );
      expect(first).toBe(true);
      // Tab goes through the card's own controls; Enter on the last opens more.
      await page.keyboard.press('Escape');
      await until(
        () => page.evaluate(() => document.documentElement.childElementCount),
        (count) => count === 2,
      );
      await command(walk, tabId, 'step', { by: -1 });
      const again = await until(
        () => page.evaluate(() => document.documentElement.childElementCount),
        (count) => count === 3,
      );
      expect(again).toBe(3);
      await page.keyboard.press('Escape');
    });

    it('shows no card for clicks and moves that the page makes up', async () => {
      await pointAway(page);
      await until(
        () => page.evaluate(() => document.documentElement.childElementCount),
        (count) => count === 2,
      );
      const count = await page.evaluate(() => {
        const em = document.querySelector('em') as Element;
        const box = em.getBoundingClientRect();
        const where = { bubbles: true, clientX: box.x + 3, clientY: box.y + 3 };
        em.dispatchEvent(new PointerEvent('pointermove', where));
        em.dispatchEvent(new MouseEvent('click', where));
        return document.documentElement.childElementCount;
      });
      await new Promise((resolve) => {
        setTimeout(resolve, 700);
      });
      expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(count);
    });
  });

  it('painting changes no node of the page', async () => {
    const page = await walk.session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      (globalThis as unknown as { changes: string[] }).changes = seen;
      addEventListener('load', () => {
        new MutationObserver((records) => {
          for (const record of records) seen.push(`${record.type} ${record.target.nodeName}`);
        }).observe(document, {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
    });
    await page.goto(`${walk.origin}/article.html`);
    await untilMarked(page, 'USPIS');
    expect(
      await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes),
    ).toEqual([]);
    await page.close();
  });

  it('two pages have no name of a mark in common', async () => {
    const names: string[][] = [];
    for (let time = 0; time < 2; time += 1) {
      const page = await walk.open('/article.html');
      await untilMarked(page, 'USPIS');
      names.push(await page.evaluate(() => [...CSS.highlights.keys()]));
      await page.close();
    }
    expect(names[0]?.length).toBeGreaterThan(0);
    expect(names[0]?.filter((each) => names[1]?.includes(each))).toEqual([]);
  });

  it('a single-page app that changes its route is marked anew', async () => {
    const page = await walk.open('/spa.html');
    await untilMarked(page, 'USPIS');
    await page.click('#go');
    const words = await until(
      () => marks(page),
      (found) => found.includes('ACLU') && !found.includes('USPIS'),
    );
    expect(words).toContain('Drug Enforcement Administration');
    expect(words).not.toContain('USPIS');
    await page.close();
  });

  it('text that comes late is marked, and a story rendered anew keeps its marks', async () => {
    const page = await walk.open('/late.html');
    await untilMarked(page, 'FBI');
    await page.click('#more');
    await untilMarked(page, 'Internal Revenue Service');
    expect(await untilMarked(page, 'FBI')).toContain('FBI');
    await page.click('#again');
    const words = await until(
      () => marks(page),
      (found) => found.includes('FBI') && found.includes('Internal Revenue Service'),
    );
    expect(words).toEqual(expect.arrayContaining(['FBI', 'Internal Revenue Service']));
    await page.close();
  });

  it('a story in a shadow tree is marked, explained and kept up with like any other', async () => {
    const page = await walk.open('/shadow.html');
    const first = await untilMarked(page, 'FBI');
    expect(first).toContain('USPIS');
    // What no slot shows is not read.
    expect(first).not.toContain('DEA');
    await page.click('#more');
    await untilMarked(page, 'Internal Revenue Service');
    await pointAway(page);
    const at = await page.evaluate(placeOfMark, 'FBI');
    await page.mouse.move(at.x, at.y, { steps: 5 });
    const children = await until(
      () => page.evaluate(() => document.documentElement.childElementCount),
      (count) => count === 3,
    );
    expect(children).toBe(3);
    await page.close();
  });

  it('a page in another language gets no mark', async () => {
    const page = await walk.open('/german.html');
    const popup = await walk.openOwn(`/popup.html?tab=${await walk.tabOf(page)}`);
    await untilText(popup, 'no explainers in this page’s language');
    expect(await popup.evaluate(() => document.body.innerText)).toContain('no explainers');
    expect(await marks(page)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('a page in Spanish is explained in Spanish', async () => {
    const page = await walk.open('/articulo.html');
    const words = await untilMarked(page, 'control de correspondencia');
    expect(words).toEqual(
      expect.arrayContaining(['USPIS', 'ICE', 'Cuarta Enmienda', 'inspectores postales']),
    );
    const at = await placeOf(page, 'control de correspondencia');
    await page.mouse.move(at.x, at.y);
    expect(await untilReadable(page, summaryOf('mail-cover', 'es'))).toBe(true);
    await page.close();
  });

  it('marks that the page deletes come back', async () => {
    const page = await walk.open('/deletes.html');
    await untilMarked(page, 'FBI');
    await until(
      () => marks(page),
      (words) => words.length === 0,
    );
    expect(await untilMarked(page, 'FBI')).toContain('FBI');
    await page.close();
  });

  it('a strict content policy of the page keeps neither marks nor card away', async () => {
    const page = await walk.open('/strict.html');
    await untilMarked(page, 'FBI');
    const at = await placeOf(page, 'FBI');
    await page.mouse.move(at.x, at.y);
    await until(
      () => page.evaluate(() => document.documentElement.childElementCount),
      (count) => count === 3,
    );
    // With its style the card is as wide as a card; without, as wide as the page.
    const width = await page.evaluate(
      () => document.documentElement.lastElementChild?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBeGreaterThan(300);
    expect(width).toBeLessThan(400);
    await page.close();
  });

  it('five megabytes of text are marked without holding up the page', async () => {
    const page = await walk.open('/large.html');
    // The page's own timer has its turns while the work goes on; a job in one piece would give none.
    const seen = await page.evaluate(async () => {
      const count = (): number =>
        [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
      const end = Date.now() + 60_000;
      let turns = 0;
      let turnsUntilMarked = 0;
      while (count() < 5000 && Date.now() < end) {
        await new Promise((resolve) => {
          setTimeout(resolve, 0);
        });
        turns += 1;
        if (count() === 0) turnsUntilMarked = turns;
      }
      return { marked: count(), turns: turns - turnsUntilMarked };
    });
    expect(seen.marked).toBeGreaterThan(5000);
    expect(seen.turns).toBeGreaterThan(10);
    await page.close();
  });

  describe('the popup', () => {
    let page: Page;
    let popup: Page;
    beforeAll(async () => {
      page = await walk.open('/article.html');
      await untilMarked(page, 'USPIS');
      popup = await walk.openOwn(`/popup.html?tab=${await walk.tabOf(page)}`);
      await popup.bringToFront();
    });
    afterAll(async () => {
      await page.close();
    });

    it('lists the terms by importance and explains one', async () => {
      await untilText(popup, 'terms on this page');
      await press(popup, 'button', /^Mail cover Program|^Mail coverProgram/u);
      expect(await untilText(popup, SUMMARY)).toContain('law.cornell.edu');
    });

    it('mutes a term with undo', async () => {
      await press(popup, 'button', 'Do not mark this');
      await untilText(popup, 'is no longer marked');
      const without = await until(
        () => marks(page),
        (words) => !words.includes('mail cover'),
      );
      expect(without).not.toContain('mail cover');
      expect(without).toContain('USPIS');
      await press(popup, 'button', 'Undo');
      expect(await untilMarked(page, 'mail cover')).toContain('mail cover');
    });

    it('mutes a pack', async () => {
      await press(popup, 'button', 'Packs');
      await flip(popup, 'Postal surveillance', false);
      // What stands in another pack too is marked all the same.
      const others = await until(
        () => marks(page),
        (words) => !words.includes('mail cover') && words.includes('Fourth Amendment'),
      );
      expect(others).not.toContain('mail cover');
      expect(others).toContain('Fourth Amendment');
      await flip(popup, 'Postal surveillance', true);
      expect(await untilMarked(page, 'USPIS')).toContain('USPIS');
    });

    it('takes the marks off this page and puts them back', async () => {
      await flip(popup, 'Marks on this page', false);
      expect(
        await until(
          () => marks(page),
          (words) => words.length === 0,
        ),
      ).toEqual([]);
      await flip(popup, 'Marks on this page', true);
      expect(await untilMarked(page, 'USPIS')).toContain('USPIS');
    });

    it('switches the site off for good and on again', async () => {
      await flip(popup, 'Always on 127.0.0.1', false);
      expect(
        await until(
          () => marks(page),
          (words) => words.length === 0,
        ),
      ).toEqual([]);
      const other = await walk.open('/late.html');
      await untilText(popup, 'not running on this page');
      expect(await marks(other)).toEqual([]);
      await popup.bringToFront();
      await flip(popup, 'Always on 127.0.0.1', true);
      expect(await untilMarked(page, 'USPIS')).toContain('USPIS');
      expect(await untilMarked(other, 'FBI')).toContain('FBI');
      await other.close();
    });

    it('jumps to a mention and shows its card', async () => {
      await popup.bringToFront();
      await press(popup, 'button', /^Plain view/u);
      await press(popup, 'button', /^Go to/u);
      await untilClosed(popup);
      await page.bringToFront();
      const isThere = await until(
        () => page.evaluate(() => document.documentElement.childElementCount),
        (count) => count === 3,
      );
      expect(isThere).toBe(3);
      const y = await until(
        () => page.evaluate(placeOfPlainView),
        (place) => place > 0 && place < 1,
      );
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(1);
    });
  });

  it('no page reported an error, and nothing was asked of the network', () => {
    expect(walk.errors).toEqual([]);
    expect(walk.proxy.outside.filter((host) => !isBrowsersOwn(host))).toEqual([]);
    expect(walk.served.asked.filter((path) => !/\.(?:html|css)$/u.test(path))).toEqual([]);
  });
});

/** Sends a page what a keyboard command sends it; the keys themselves no test can press in Chromium. */
async function command(walk: Walk, tabId: number, message: string, data: object): Promise<void> {
  const control = await walk.control();
  await control.evaluate(
    (id, envelope) =>
      (globalThis as unknown as { chrome: ExtensionApi }).chrome.tabs.sendMessage(id, envelope),
    tabId,
    { message, data },
  );
}

/** Runs in the page: the middle of the first mark on `words` (CSS px of the viewport). */
function placeOfMark(words: string): { x: number; y: number } {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      if (range.toString() !== words) continue;
      const box = (range as Range).getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
  }
  throw new Error(`no mark on “${words}”`);
}

/** Runs in the page: how far down the view "plain view" stands (0 to 1). */
function placeOfPlainView(): number {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight as Iterable<Range>) {
      if (String(range) === 'plain view') return range.getBoundingClientRect().y / innerHeight;
    }
  }
  return Number.NaN;
}
