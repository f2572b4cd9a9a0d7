import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser.ts';

/** A browser that runs with the extension. The same walks are written once against it. */
export type Session = {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Where the extension's own pages stand: `chrome-extension://…` or `moz-extension://…`. */
  readonly home: string;
  /** Opens a page of the web and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
};

/** How a session is started. */
export type Launch = {
  /** The built extension's folder. */
  readonly extension: string;
  /** The profile's folder; one that was used before is gone on with. */
  readonly profile: string;
  readonly headless: boolean;
  /** Called with each page before it loads anything, so that no error of it is missed. */
  readonly watch?: (page: Page) => void;
  /** The language of the browser's interface: `en-US`, `es-ES`. */
  readonly language?: string;
  /** What pages are told of the reader's preference. */
  readonly scheme?: 'light' | 'dark';
  /** `127.0.0.1:port` of a proxy that all traffic takes, loopback's too. */
  readonly proxy?: string;
};
