/** Finds a browser on this machine. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const COMMANDS: { readonly [name in BrowserName]: readonly string[] } = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

/** Where installers put browsers on macOS and Windows. */
const PLACES: { readonly [name in BrowserName]: readonly string[] } = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The variable by which a person names a browser of their own. */
export const PATH_VARIABLE: { readonly [name in BrowserName]: string } = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
};

/**
 * Gives the path of a browser: the one that CHROME_PATH or FIREFOX_PATH names, else one on PATH,
 * else one where installers put it.
 *
 * @returns null when there is none
 */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[PATH_VARIABLE[name]];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const command of COMMANDS[name]) {
    for (const folder of folders) {
      const path = join(folder, command + ending);
      if (folder && existsSync(path)) return path;
    }
  }
  return PLACES[name].find((path) => existsSync(path)) ?? null;
}
