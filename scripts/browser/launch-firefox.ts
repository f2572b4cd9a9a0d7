import { mkdirSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import type { Launch, Session } from './session.ts';

/** The id in the manifest, pinned to one address so that a test knows it. */
const EXTENSION_ID = 'plain-view@plainview.example';
const ADDRESS_ID = '6f2a7c1e-5b0d-4c3a-9e8f-1d2b3c4a5e6f';

/** Keeps the browser's own services quiet, so that what is left on the network is ours. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': '',
};

/**
 * Starts Firefox with the extension as a temporary add-on.
 *
 * @throws Error when no Firefox is found
 */
export async function launchFirefox(launch: Launch): Promise<Session> {
  const path = findBrowser('firefox');
  if (!path) throw new Error('no Firefox was found');
  mkdirSync(launch.profile, { recursive: true });
  const [proxyHost, proxyPort] = launch.proxy?.split(':') ?? [];
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: launch.headless,
    userDataDir: launch.profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      ...QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ADDRESS_ID }),
      // Grants what the reader would be asked for; nobody is there to press "Allow".
      ...(launch.headless ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
      // 0 is dark, 1 is light.
      ...(launch.scheme
        ? { 'layout.css.prefers-color-scheme.content-override': launch.scheme === 'dark' ? 0 : 1 }
        : {}),
      ...(launch.language ? { 'intl.locale.requested': launch.language } : {}),
      ...(proxyHost && proxyPort
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': proxyHost,
            'network.proxy.http_port': Number(proxyPort),
            'network.proxy.ssl': proxyHost,
            'network.proxy.ssl_port': Number(proxyPort),
            'network.proxy.allow_hijacking_localhost': true,
            'network.proxy.no_proxies_on': '',
          }
        : {}),
    },
  });
  await browser.installExtension(launch.extension);
  const home = `moz-extension://${ADDRESS_ID}`;
  return {
    name: 'firefox',
    browser,
    home,
    async open(url) {
      const page = await browser.newPage();
      launch.watch?.(page);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      launch.watch?.(page);
      // The page loads, but the navigation is never reported as ended.
      page.goto(`${home}${path}`, { timeout: 3000 }).catch(() => undefined);
      await untilOwn(page);
      return page;
    },
    close: () => browser.close(),
  };
}

async function untilOwn(page: Page): Promise<void> {
  const until = Date.now() + 15_000;
  while (Date.now() < until) {
    const isThere = await page
      .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
      .catch(() => false);
    if (isThere) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error('the extension page did not load');
}
