/** Builds both extensions and walks through them in both browsers: `npm run e2e`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { setUpBrowsers } from './setup-browsers.ts';
import { ROOT } from './steps.ts';

const missing = setUpBrowsers(['chromium', 'firefox']);
for (const sentence of missing) console.error(sentence);
if (missing.length > 0 || !build('chrome') || !build('firefox')) process.exit(1);
const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
const args = [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'e2e',
  ...process.argv.slice(2),
];
process.exit(spawnSync(vitest, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1);
