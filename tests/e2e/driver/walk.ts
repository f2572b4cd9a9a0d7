import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browser/find-browser.ts';
import { launchChromium } from '../../../scripts/browser/launch-chromium.ts';
import { launchFirefox } from '../../../scripts/browser/launch-firefox.ts';
import type { Session } from '../../../scripts/browser/session.ts';
import { type Served, serve } from '../../../scripts/serve.ts';
import { makeTestBuild } from '../../../scripts/test-build.ts';
import { MADE_PAGES } from './made-pages.ts';
import { startProxy, type WatchingProxy } from './proxy.ts';
import { until } from './see.ts';

/** Both browsers: every walk is written once and walked in each. */
export const BROWSERS: readonly BrowserName[] = process.env.PV_BROWSER
  ? [process.env.PV_BROWSER as BrowserName]
  : ['chromium', 'firefox'];

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A browser with the extension, on its way through what a person would do. */
export type Walk = {
  readonly name: BrowserName;
  readonly session: Session;
  readonly origin: string;
  readonly served: Served;
  /** Console errors and page errors of every page opened, in words. */
  readonly errors: string[];
  readonly proxy: WatchingProxy;
  /** Opens a page of the web. */
  open(path: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openOwn(path: string): Promise<Page>;
  /** The browser's number of the tab that shows `page`. */
  tabOf(page: Page): Promise<number>;
  /** A page of the extension that asks its API what a test must know. */
  control(): Promise<Page>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Kills the browser as a crash would, and starts it again with the same profile. */
  kill(): Promise<void>;
  /** Loads the extension anew under the pages that are open, as an update does. */
  reloadExtension(): Promise<void>;
  end(): Promise<void>;
};

/** How a walk begins. */
export type WalkOptions = {
  readonly build?: 'production' | 'test';
  readonly language?: string;
  readonly scheme?: 'light' | 'dark';
  /** Pages that are made when asked for, by path, beside those of every walk. */
  readonly made?: { readonly [path: string]: () => string };
  /** Puts files where the browser keeps its databases, so that none can be opened. */
  readonly hasBrokenStorage?: boolean;
};

/** Starts a browser with the extension, a server of test pages, and a proxy that watches. */
export async function startWalk(name: BrowserName, options: WalkOptions = {}): Promise<Walk> {
  const { build = 'test', language, scheme } = options;
  const target = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const extension = build === 'test' ? makeTestBuild(target) : join(ROOT, '.output', target);
  const profile = mkdtempSync(join(tmpdir(), 'plain-view-profile-'));
  if (options.hasBrokenStorage) breakStorage(profile);
  const served = await serve(
    [join(ROOT, 'scripts', 'demo'), join(ROOT, 'tests', 'fixtures', 'pages')],
    { ...MADE_PAGES, ...options.made },
  );
  const proxy = await startProxy();
  const errors: string[] = [];
  function watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${String(error)}`));
  }

  const start = (): Promise<Session> =>
    (name === 'chromium' ? launchChromium : launchFirefox)({
      extension,
      profile,
      headless: true,
      proxy: proxy.address,
      watch,
      ...(language ? { language } : {}),
      ...(scheme ? { scheme } : {}),
    });
  let session = await start();
  let controlPage: Page | null = null;

  async function control(): Promise<Page> {
    controlPage ??= await session.openOwn('/notebook.html');
    return controlPage;
  }

  return {
    name,
    get session() {
      return session;
    },
    origin: served.origin,
    served,
    errors,
    proxy,
    async open(path) {
      return session.open(`${served.origin}${path}`);
    },
    async openOwn(path) {
      return session.openOwn(path);
    },
    control,
    async tabOf(page) {
      const url = page.url();
      const id = await (await control()).evaluate(tabWithAddress, url);
      if (id === null) throw new Error(`no tab shows ${url}`);
      await page.bringToFront();
      return id;
    },
    async restart() {
      await session.close();
      controlPage = null;
      session = await start();
    },
    async kill() {
      const process = session.browser.process();
      const gone = new Promise((resolve) => process?.once('exit', resolve));
      process?.kill('SIGKILL');
      await gone;
      // Puppeteer puts a Firefox profile's preferences back once its process is gone.
      const kept = join(profile, 'user.js.puppeteer');
      if (name === 'firefox') {
        await until(
          async () => existsSync(kept),
          (isThere) => !isThere,
        );
      }
      controlPage = null;
      session = await start();
    },
    async reloadExtension() {
      // In Chromium a worker that was reloaded by itself waits for a debugger that never comes.
      if (name === 'chromium') await session.browser.installExtension(extension);
      else await (await control()).evaluate(reload).catch(() => undefined);
      controlPage = null;
    },
    async end() {
      await session.close();
      await served.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function breakStorage(profile: string): void {
  mkdirSync(join(profile, 'Default'));
  for (const place of ['storage', join('Default', 'IndexedDB')]) {
    writeFileSync(join(profile, place), 'not a folder');
  }
}

/** What the control page uses of the extension's own API. */
export type ExtensionApi = {
  readonly tabs: {
    query(wanted: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
  };
  readonly action: { getBadgeText(of: { readonly tabId: number }): Promise<string> };
  readonly runtime: { reload(): void };
};

/** Runs in a page of the extension. The newest tab with the address is meant. */
async function tabWithAddress(url: string): Promise<number | null> {
  const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const all = await tabs.query({});
  return all.filter((tab) => tab.url === url).at(-1)?.id ?? null;
}

/** Runs in a page of the extension, which goes with it. */
function reload(): void {
  (globalThis as unknown as { chrome: ExtensionApi }).chrome.runtime.reload();
}
