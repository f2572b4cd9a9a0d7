import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWindow, firefoxWindow } from './driver/firefox-window.ts';
import { isBrowsersOwn } from './driver/proxy.ts';
import { marks, placeOf, press, until, untilMarked, untilText } from './driver/see.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
const EXTENSION = "WebExtensionPolicy.getByID('plain-view@plainview.example').extension";

/** The build that ships, as it is on the first day. */
describe.each(BROWSERS)('the production build in %s', (name) => {
  let walk: Walk;
  let window: FirefoxWindow;

  beforeAll(async () => {
    walk = await startWalk(name, { build: 'production' });
    if (name === 'firefox') window = await firefoxWindow(walk.session.browser);
    // Opened first: a tab that opens later would close the popup.
    await walk.control();
  });
  afterAll(async () => {
    await walk?.end();
  });

  it('opens the welcome page, and in Firefox no sidebar', async () => {
    const welcome = await until(welcomePage, (page) => page !== null);
    expect(await untilText(welcome as Page, 'One question')).toContain('What it never does');
    if (name === 'firefox') expect(await window.evaluate('SidebarController.isOpen')).toBe(false);
  });

  it('warns of nothing at install', async () => {
    expect(await warningsOf({})).toEqual([]);
    // The same question of a manifest that asks for more, so that silence means something.
    expect(await warningsOf({ permissions: ['tabs'] })).not.toEqual([]);
  });

  it('before it is asked to, leaves a page as if it were not there', async () => {
    const page = await walk.session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      (globalThis as unknown as { seen: string[] }).seen = seen;
      for (const kind of [
        'message',
        'focus',
        'blur',
        'DOMNodeInserted',
        'wxt:content-script-started',
      ]) {
        addEventListener(kind, (event) => seen.push(`${kind} ${event.type}`), true);
      }
      new MutationObserver((records) => {
        for (const record of records) {
          for (const node of record.addedNodes)
            if (node.nodeName === 'DIV' && !node.parentElement?.closest('body'))
              seen.push('a node outside the body');
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${walk.origin}/article.html`);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const seen = await page.evaluate(() => ({
      events: (globalThis as unknown as { seen: string[] }).seen.filter(
        (each) => !/^(?:focus|blur)/u.test(each),
      ),
      highlights: CSS.highlights.size,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      resources: performance
        .getEntriesByType('resource')
        .filter((each) => /extension:/u.test(each.name)).length,
    }));
    expect(seen).toEqual({ events: [], highlights: 0, sheets: 1, resources: 0 });
    await page.close();
  });

  it('a click on the toolbar marks this page alone, by the right that the click gives', async () => {
    const page = await walk.open('/article.html');
    const other = await walk.open('/late.html');
    await page.bringToFront();
    await pressToolbar(page);
    const words = await untilMarked(page, 'Postal inspectors');
    expect(words).toContain('mail cover');
    expect(await marks(other)).toEqual([]);
    await other.close();
    // A card comes there too: the script for it is loaded by the same right.
    const at = await placeOf(page, 'Mail Isolation Control');
    await page.mouse.click(at.x, at.y);
    const count = await until(
      () => page.evaluate(() => document.documentElement.childElementCount),
      (children) => children === 3,
    );
    expect(count).toBe(3);
    await page.close();
  });

  it('the answer “only when I click” asks for nothing and keeps pages untouched', async () => {
    const welcome = (await welcomePage()) as Page;
    await welcome.bringToFront();
    await press(welcome, 'radio', /^Only when I click/u);
    await press(welcome, 'button', 'Use this choice');
    expect(await untilText(welcome, 'Saved: Only when I click.')).toContain('You are ready');
    const page = await walk.open('/article.html');
    expect(await marks(page)).toEqual([]);
    await page.close();
  });

  if (name === 'firefox') {
    it('the answer “every article” asks for one permission and has it', async () => {
      const welcome = (await welcomePage()) as Page;
      await welcome.bringToFront();
      await press(welcome, 'radio', /^On every page that looks like an article/u);
      await press(welcome, 'button', 'Use this choice');
      await untilText(welcome, 'Saved: On every page that looks like an article.');
      const granted = await welcome.evaluate(async () => {
        type Api = { permissions: { getAll(): Promise<{ origins: string[] }> } };
        return (await (globalThis as unknown as { browser: Api }).browser.permissions.getAll())
          .origins;
      });
      expect(granted).toEqual(['<all_urls>']);
      const page = await walk.open('/article.html');
      expect(await untilMarked(page, 'Postal inspectors')).toContain('Postal inspectors');
      await page.bringToFront();
      // The keys themselves, as Firefox's own window gets them.
      await window.press('Alt+Shift+J');
      const children = await until(
        () => page.evaluate(() => document.documentElement.childElementCount),
        (count) => count === 3,
      );
      expect(children).toBe(3);
      await page.keyboard.press('Escape');
      await page.close();
    });

    it('a permission taken away in the browser is noticed', async () => {
      const control = await walk.control();
      await control.evaluate(async () => {
        type Api = { permissions: { remove(what: object): Promise<boolean> } };
        await (globalThis as unknown as { browser: Api }).browser.permissions.remove({
          origins: ['<all_urls>'],
        });
      });
      const registered = await until(
        () =>
          control.evaluate(async () => {
            type Api = { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
            const { scripting } = (globalThis as unknown as { browser: Api }).browser;
            return (await scripting.getRegisteredContentScripts()).length;
          }),
        (count) => count === 0,
      );
      expect(registered).toBe(0);
    });
  }

  it('on a page of the browser itself the popup says why it cannot run, and is of use', async () => {
    const page = await walk.session.browser.newPage();
    await page
      // Firefox never says that such a page has loaded.
      .goto(name === 'chromium' ? 'chrome://version' : 'about:license', { timeout: 3000 })
      .catch(() => undefined);
    await page.bringToFront();
    expect(await popupText(page)).toContain('Plain View cannot run here.');
    await page.close();
  });

  it('no page reported an error, and nothing was asked of the network', () => {
    expect(walk.errors).toEqual([]);
    expect(walk.proxy.outside.filter((host) => !isBrowsersOwn(host))).toEqual([]);
  });

  async function welcomePage(): Promise<Page | null> {
    const pages = await walk.session.browser.pages();
    for (const page of pages) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith('/welcome.html')) return page;
    }
    return null;
  }

  /** The warnings that the browser's own code makes of our manifest, with more put in. */
  async function warningsOf(more: { readonly permissions?: readonly string[] }): Promise<string[]> {
    if (name === 'chromium') {
      const manifest = JSON.parse(
        readFileSync(join(OUTPUT, 'chrome-mv3', 'manifest.json'), 'utf8'),
      );
      manifest.permissions.push(...(more.permissions ?? []));
      const control = await walk.control();
      return control.evaluate((text) => {
        type Api = {
          management: { getPermissionWarningsByManifest(text: string): Promise<string[]> };
        };
        const { management } = (globalThis as unknown as { chrome: Api }).chrome;
        return management.getPermissionWarningsByManifest(text);
      }, JSON.stringify(manifest));
    }
    return window.evaluate(`(() => {
      const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
      const own = ${EXTENSION}.getRequiredPermissions();
      const permissions = { ...own, permissions: [...own.permissions, ...${JSON.stringify(more.permissions ?? [])}] };
      return ExtensionData.formatPermissionStrings({ permissions, appName: 'Firefox' }, {}).msgs;
    })()`);
  }

  async function openPopup(page: Page): Promise<Page | null> {
    if (name === 'chromium') {
      const { browser } = walk.session;
      const extension = [...(await browser.extensions()).values()].find(
        (each) => each.name === 'Plain View',
      );
      if (!extension) throw new Error('the extension is not there');
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
      return target.asPage();
    }
    await window.evaluate(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      ExtensionParent.apiManager.global.browserActionFor(${EXTENSION}).triggerAction(window);
    })()`);
    await until(
      () =>
        window.evaluate<string>(
          `document.querySelector('.webextension-popup-browser')?.currentURI?.spec ?? ''`,
        ),
      (address) => address.endsWith('/popup.html'),
    );
    return null;
  }

  /** Presses the toolbar's button, then "Mark this page now" in the popup that it opens. */
  async function pressToolbar(page: Page): Promise<void> {
    const popup = await openPopup(page);
    if (popup) {
      await untilText(popup, 'Mark this page now');
      await press(popup, 'button', 'Mark this page now');
      return;
    }
    await untilFirefoxPopup('Mark this page now');
    await window.evaluate(`document.querySelector('.webextension-popup-browser').focus()`);
    await until(
      () => inFirefoxPopup('focus'),
      (focus) => focus === 'true',
    );
    const focused = (): Promise<string> => inFirefoxPopup('focused');
    for (let presses = 0; presses < 8; presses += 1) {
      await window.press('Tab');
      if ((await focused()) === 'Mark this page now') break;
    }
    expect(await focused()).toBe('Mark this page now');
    await window.press('Enter');
    await untilMarked(page, 'Postal inspectors');
    await window.evaluate(
      `document.querySelectorAll('panel').forEach((panel) => panel.hidePopup?.())`,
    );
  }

  async function popupText(page: Page): Promise<string> {
    const popup = await openPopup(page);
    if (popup) return untilText(popup, 'Plain View cannot run here.');
    const text = await untilFirefoxPopup('Plain View cannot run here.');
    await window.evaluate(
      `document.querySelectorAll('panel').forEach((panel) => panel.hidePopup?.())`,
    );
    return text;
  }

  /** Waits for words in Firefox's popup. */
  async function untilFirefoxPopup(words: string): Promise<string> {
    return until(
      () => inFirefoxPopup('text'),
      (text) => text.includes(words),
    );
  }

  /** Asks something of Firefox's popup, which no driver sees, by way of the extension's own views. */
  async function inFirefoxPopup(ask: 'text' | 'focus' | 'focused'): Promise<string> {
    const control = await walk.control();
    return control.evaluate((source) => {
      type Api = { extension: { getViews(of: object): Window[] } };
      const { extension } = (globalThis as unknown as { browser: Api }).browser;
      const view = extension.getViews({ type: 'popup' })[0];
      if (!view?.document.body) return '';
      switch (source) {
        case 'focus':
          return String(view.document.hasFocus());
        case 'focused':
          return view.document.activeElement?.textContent ?? '';
        default:
          return view.document.body.innerText;
      }
    }, ask);
  }
});
