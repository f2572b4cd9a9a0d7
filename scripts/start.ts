/**
 * `npm start`: builds the extension, serves the demo article on this machine, and opens a browser
 * with the extension on it (`npm start -- --firefox` for Firefox). Where no window can be shown
 * it runs without one, prints the mentions with their explainers, and writes screenshots.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './browser/find-browser.ts';
import { launchChromium } from './browser/launch-chromium.ts';
import { launchFirefox } from './browser/launch-firefox.ts';
import type { Session } from './browser/session.ts';
import { build } from './build.ts';
import { serve } from './serve.ts';
import { hasDisplay, setUpBrowsers } from './setup-browsers.ts';
import { ROOT } from './steps.ts';
import { makeTestBuild } from './test-build.ts';

const SHOTS = join(ROOT, '.screenshots');

/** What the headless run asks the extension's own API for. */
type Api = {
  readonly tabs: {
    query(of: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};

const { values } = parseArgs({ options: { firefox: { type: 'boolean', default: false } } });
const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
const missing = setUpBrowsers([name]);
for (const sentence of missing) console.error(sentence);
if (missing.length > 0 || !build(name === 'firefox' ? 'firefox' : 'chrome')) process.exit(1);

const served = await serve([join(ROOT, 'scripts', 'demo')]);
const address = `${served.origin}/article.html`;
const profile = mkdtempSync(join(tmpdir(), 'plain-view-'));
const isHeadless = !hasDisplay();
const target = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
// With a window the reader gives the permission; without one nobody can press "Allow".
const extension = isHeadless ? makeTestBuild(target) : join(ROOT, '.output', target);
console.error(
  `Opening ${name}${isHeadless ? ' without a window, for this machine has no display' : ''} …`,
);
const session = await (name === 'firefox' ? launchFirefox : launchChromium)({
  extension,
  profile,
  headless: isHeadless,
});
if (isHeadless) {
  await showInWords(session);
  await session.close();
} else await showInWindow(session);
await served.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

async function showInWindow({ browser, open }: Session): Promise<void> {
  await open(address);
  console.log(`The demo article is at ${address}`);
  console.log(
    'Answer the question on the welcome page, then look at the article. Close the browser to end.',
  );
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => void browser.close().finally(() => resolve()));
  });
}

async function showInWords({ browser, open, openOwn }: Session): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const welcome = await openedAtInstall(browser);
  await welcome.waitForSelector('[role=radiogroup]');
  await shoot(welcome, 'start-welcome');
  const answers = await welcome.$$('[role=radiogroup] label');
  await answers[1]?.click();
  await (await welcome.$('.mode button'))?.click();
  await welcome.waitForSelector('.done');

  const article = await open(address);
  await article.setViewport({ width: 1100, height: 900 });
  await article.waitForFunction('CSS.highlights.size > 0', { timeout: 20_000 });
  await shoot(article, 'start-article');
  await printMentions(article, welcome);

  const tab = await welcome.evaluate(findTab, address);
  for (const [file, path, width] of [
    ['start-popup', `/popup.html?tab=${tab}`, 376],
    ['start-panel', `/sidepanel.html?tab=${tab}`, 420],
    ['start-notebook', '/notebook.html', 1100],
  ] as const) {
    const page = await openOwn(path);
    await page.setViewport({ width, height: 900 });
    await page.waitForSelector('main h1');
    await shoot(page, file);
    await page.close();
  }
  console.log(`\nScreenshots are in ${SHOTS.slice(ROOT.length + 1)}/`);
}

async function printMentions(article: Page, own: Page): Promise<void> {
  const found = await own.evaluate(async (url) => {
    const { tabs, runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await tabs.query({})).find((each) => each.url === url);
    if (!tab) return [];
    type State = { reply: { language: string; terms: { entry: string; count: number }[] } };
    type Explained = { reply: { name: string; summary: string } };
    const { reply } = (await tabs.sendMessage(tab.id, { message: 'pageState', data: {} })) as State;
    return Promise.all(
      reply.terms.map(async ({ entry, count }) => {
        const data = { entry, language: reply.language };
        const explained = (await runtime.sendMessage({ message: 'explain', data })) as Explained;
        return { count, name: explained.reply.name, summary: explained.reply.summary };
      }),
    );
  }, article.url());
  console.log(`\n${found.length} terms in the demo article:\n`);
  for (const { name: term, count, summary } of found) {
    console.log(`${term} (${count}×)\n  ${summary}\n`);
  }
}

/**
 * The welcome page that installing opens. A second one of our own would be covered by it at some
 * moment, and a covered page is never painted: a press on it waits for ever.
 *
 * @throws Error when none has opened after 15 s
 */
async function openedAtInstall(browser: Browser): Promise<Page> {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      const path = await page.evaluate(() => location.pathname).catch(() => '');
      if (path === '/welcome.html') return page;
    }
    await setTimeout(100);
  }
  throw new Error('installing opened no welcome page');
}

/** Runs in a page of the extension. */
async function findTab(url: string): Promise<number | undefined> {
  const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
  return (await tabs.query({})).find((each) => each.url === url)?.id;
}

async function shoot(page: Page, file: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: `${join(SHOTS, file)}.png`, fullPage: true });
}
