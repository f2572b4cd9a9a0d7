import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SURFACES, type Surface } from '../fixtures/surfaces.ts';
import { axeFindings } from './driver/axe.ts';
import { choose, markEveryOne } from './driver/choose.ts';
import { placeOf, press, until, untilMarked, untilText } from './driver/see.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

const SHOTS = join(import.meta.dirname, '..', '..', '.screenshots');

/** Chromium can be told light or dark by its driver, Firefox by a preference at its start. */
const SCHEMES = ['light', 'dark'] as const;

describe.each(BROWSERS)('every surface in %s', (name) => {
  describe.each(SCHEMES)('%s', (scheme) => {
    let walk: Walk;
    let tab = 0;
    let article: Page;

    beforeAll(async () => {
      mkdirSync(SHOTS, { recursive: true });
      walk = await startWalk(name, { scheme });
      await choose(walk);
      await markEveryOne(walk);
      article = await walk.open('/article.html');
      await untilMarked(article, 'USPIS');
      tab = await walk.tabOf(article);
      await writeSomeNotes(walk, tab);
    });
    afterAll(async () => {
      await walk?.end();
    });

    async function openSurface(surface: Surface, width: number): Promise<Page> {
      const page = await walk.openOwn(surface.path.replace('TAB', String(tab)));
      await page.setViewport({ width, height: 900 });
      await untilText(page, surface.ready.en);
      return page;
    }

    it.each(SURFACES.map((surface) => [surface.name, surface] as const))(
      '%s: axe finds nothing, wide and narrow, and nothing runs over its edge',
      async (_, surface) => {
        const page = await openSurface(surface, surface.width);
        expect(await axeFindings(page)).toEqual([]);
        await shoot(page, `${name}-${surface.name}-${scheme}`);
        await page.setViewport({ width: surface.narrow, height: 900 });
        expect(await axeFindings(page)).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBe(0);
        await shoot(page, `${name}-${surface.name}-${scheme}-narrow`);
        await page.close();
      },
    );

    it('the open explainer and the editor: axe finds nothing', async () => {
      const panel = await walk.openOwn(`/sidepanel.html?tab=${tab}`);
      await panel.setViewport({ width: 420, height: 900 });
      await press(panel, 'button', /^Mail cover ?Program/u);
      await untilText(panel, 'Who decides');
      expect(await axeFindings(panel)).toEqual([]);
      await shoot(panel, `${name}-explainer-${scheme}`);
      await press(panel, 'button', 'Note on this term');
      await untilText(panel, 'Your note (Markdown)');
      expect(await axeFindings(panel)).toEqual([]);
      await shoot(panel, `${name}-editor-${scheme}`);
      await press(panel, 'button', 'Cancel');
      await panel.close();
    });

    it('the article with its marks and an open card, wide and narrow', async () => {
      await article.bringToFront();
      for (const width of [1100, 390]) {
        await article.setViewport({ width, height: 900 });
        await article.mouse.move(3, 3);
        const at = await placeOf(article, 'package tracking data');
        await article.mouse.move(at.x, at.y);
        const opened = await until(
          () => article.evaluate(() => document.documentElement.childElementCount),
          (count) => count === 3,
        );
        expect(opened).toBe(3);
        await shoot(article, `${name}-article-${scheme}-${width}`, false);
        await article.keyboard.press('Escape');
      }
    });

    if (scheme === 'light') {
      it.each(SURFACES.map((surface) => [surface.name, surface] as const))(
        '%s: the Tab key reaches every control, and each shows that it has the focus',
        async (_, surface) => {
          const page = await openSurface(surface, surface.width);
          const { reached, unseen } = await tabThrough(page);
          expect(unseen).toEqual([]);
          expect(reached).toBeGreaterThanOrEqual(surface.stops);
          await page.close();
        },
      );

      it('no page reported an error', () => {
        expect(walk.errors).toEqual([]);
      });
    }
  });

  describe('in Spanish', () => {
    let walk: Walk;
    beforeAll(async () => {
      walk = await startWalk(name);
      await choose(walk);
      await markEveryOne(walk);
      const settings = await walk.openOwn('/notebook.html#settings');
      await untilText(settings, 'Language');
      await press(settings, 'radio', 'Español');
      await untilText(settings, 'Exportar todo');
      await settings.close();
    });
    afterAll(async () => {
      await walk?.end();
    });

    it('every surface speaks it, and no English is left', async () => {
      const article = await walk.open('/articulo.html');
      await untilMarked(article, 'USPIS');
      const tab = await walk.tabOf(article);
      await writeSomeNotes(walk, tab);
      for (const surface of SURFACES) {
        const page = await walk.openOwn(surface.path.replace('TAB', String(tab)));
        await page.setViewport({ width: surface.width, height: 900 });
        expect(await untilText(page, surface.ready.es), surface.name).toContain(surface.ready.es);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
        const text = await page.evaluate(() => document.body.innerText);
        expect(text, surface.name).not.toMatch(
          /\b(?:the|page|term|note|notes|settings|agency)\b/iu,
        );
        await shoot(page, `${name}-${surface.name}-spanish`);
        await page.close();
      }
    });
  });
});

/** Three notes, one of them on a term, written as the panel writes them. */
async function writeSomeNotes(walk: Walk, tab: number): Promise<void> {
  const panel = await walk.openOwn(`/sidepanel.html?tab=${tab}`);
  await press(panel, 'tab', /^(?:Notes|Notas)$/u);
  for (const text of [
    'Who **signs** these?',
    '¿Quién lo decide? [39 CFR](https://www.law.cornell.edu/)',
  ]) {
    await press(panel, 'button', /^(?:Note on this page|Nota sobre esta página)$/u);
    await until(
      () => panel.evaluate(() => document.querySelector('textarea')?.disabled === false),
      Boolean,
    );
    await panel.focus('textarea');
    await panel.keyboard.type(text);
    await press(panel, 'button', /^(?:Save|Guardar)$/u);
    await until(
      () => panel.evaluate(() => document.querySelector('textarea')),
      (box) => box === null,
    );
  }
  await press(panel, 'tab', /^(?:Terms|Términos)$/u);
  await press(panel, 'button', /^(?:Mail cover|Control de correspondencia)/u);
  await press(panel, 'button', /^(?:Note on this term|Nota sobre este término)$/u);
  await panel.waitForSelector('textarea:enabled');
  await panel.focus('textarea');
  await panel.keyboard.type('97 %');
  await press(panel, 'button', /^(?:Save|Guardar)$/u);
  await until(
    () => panel.evaluate(() => document.querySelector('textarea')),
    (box) => box === null,
  );
  await panel.close();
}

/** Presses Tab until the focus is where it began; says what it reached and what did not show it. */
async function tabThrough(page: Page): Promise<{ reached: number; unseen: string[] }> {
  await page.bringToFront();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  const seen = new Set<string>();
  const unseen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const all = [...document.querySelectorAll('*')];
      const shown = element.closest('label, [data-focus-visible]') ?? element;
      const marked = [element, shown, ...shown.querySelectorAll('*')].some((each) => {
        const style = getComputedStyle(each);
        return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
      });
      return { id: String(all.indexOf(element)), marked, html: element.outerHTML.slice(0, 120) };
    });
    if (at === null || seen.has(at.id)) break;
    seen.add(at.id);
    if (!at.marked) unseen.push(at.html);
  }
  return { reached: seen.size, unseen };
}

async function shoot(page: Page, file: string, isWhole = true): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${file}.png`) as `${string}.png`, fullPage: isWhole });
}
