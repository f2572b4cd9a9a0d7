/**
 * Kills browsers until it is known what they lose: `npm run test:durability`. Builds both
 * extensions, does everything as often as was promised, and prints the figures.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { setUpBrowsers } from './setup-browsers.ts';
import { ROOT } from './steps.ts';

const missing = setUpBrowsers(['chromium', 'firefox']);
for (const sentence of missing) console.error(sentence);
if (missing.length > 0 || !build('chrome') || !build('firefox')) process.exit(1);
const { status } = spawnSync(
  join(ROOT, 'node_modules', '.bin', 'vitest'),
  ['run', '--config', 'tests/vitest.config.ts', '--project', 'e2e', 'tests/e2e/durability.test.ts'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PV_DURABILITY: 'whole' } },
);
process.exit(status ?? 1);
