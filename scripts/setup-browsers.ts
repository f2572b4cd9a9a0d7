/** Sees to it that the browsers are there that a script needs. */
import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser, PATH_VARIABLE } from './browser/find-browser.ts';
import { runQuietly } from './steps.ts';

const DEBIAN_PACKAGE: { readonly [name in BrowserName]: string } = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const PERSONS_NAME: { readonly [name in BrowserName]: string } = {
  chromium: 'Chrome, Chromium or Edge',
  firefox: 'Firefox',
};

/**
 * Installs the browsers that are missing where that can be done (Debian, as root).
 *
 * @returns what to install, one sentence a browser that is still missing
 */
export function setUpBrowsers(names: readonly BrowserName[]): readonly string[] {
  const missing = names.filter((name) => findBrowser(name) === null);
  const isRoot = process.getuid?.() === 0;
  if (missing.length > 0 && isRoot && existsSync('/usr/bin/apt-get')) {
    const packages = missing.map((name) => DEBIAN_PACKAGE[name]);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    runQuietly('Updating the list of packages', 'apt-get', ['update', '-qq'], environment);
    runQuietly(
      `Installing ${packages.join(' and ')}`,
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      environment,
    );
  }
  return missing
    .filter((name) => findBrowser(name) === null)
    .map(
      (name) =>
        `Install ${PERSONS_NAME[name]}, or set ${PATH_VARIABLE[name]} to the path of one, and try again.`,
    );
}

/** Says whether windows can be shown here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
