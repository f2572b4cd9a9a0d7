/**
 * Makes the builds that end-to-end tests use out of the ones that ship: copies whose manifests
 * hold host permissions from the start, for a headless browser cannot press "Allow".
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = join(import.meta.dirname, '..', '.output');

/** Copies a production build to `<build>-test` and gives its folder. */
export function makeTestBuild(build: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = join(OUTPUT, `${build}-test`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(OUTPUT, build), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  return folder;
}
