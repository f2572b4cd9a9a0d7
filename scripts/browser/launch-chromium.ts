import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import type { Launch, Session } from './session.ts';

/** Keeps the browser's own services quiet, so that what is left on the network is ours. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/**
 * Starts Chromium with the extension.
 *
 * @throws Error when no Chromium is found
 */
export async function launchChromium(launch: Launch): Promise<Session> {
  const path = findBrowser('chromium');
  if (!path) throw new Error('no Chromium was found');
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: launch.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: launch.profile,
    defaultViewport: null,
    args: [
      ...QUIET,
      ...(launch.headless ? ['--disable-gpu', '--window-size=1280,900'] : []),
      // A container's root has no sandbox to start; a person's browser keeps its own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(launch.language ? [`--lang=${launch.language}`, `--accept-lang=${launch.language}`] : []),
      ...(launch.proxy
        ? [`--proxy-server=${launch.proxy}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
    env: launch.language
      ? { ...process.env, LANGUAGE: launch.language.replace('-', '_') }
      : process.env,
  });
  const id = await browser.installExtension(launch.extension);
  const home = `chrome-extension://${id}`;
  await untilAwake(browser, id);
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    launch.watch?.(page);
    const { scheme } = launch;
    if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return page;
  };
  return {
    name: 'chromium',
    browser,
    home,
    async open(url) {
      const page = await newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async openOwn(path) {
      const page = await newPage();
      await page.goto(`${home}${path}`, { waitUntil: 'load' });
      return page;
    },
    close: () => browser.close(),
  };
}

async function untilAwake(browser: Browser, id: string): Promise<void> {
  await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().includes(id),
  );
}
