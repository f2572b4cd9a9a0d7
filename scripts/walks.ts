import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { setUpBrowsers } from './setup-browsers.ts';
import { ROOT } from './steps.ts';

/**
 * Builds both extensions and walks through them in both browsers.
 *
 * @param args what Vitest is told beside: files, a pattern of names
 * @returns the status to exit with
 */
export function runWalks(args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  const missing = setUpBrowsers(['chromium', 'firefox']);
  for (const sentence of missing) console.error(sentence);
  if (missing.length > 0 || !build('chrome') || !build('firefox')) return 1;
  const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
  const own = ['run', '--config', 'tests/vitest.config.ts', '--project', 'e2e'];
  return spawnSync(vitest, [...own, ...args], { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
}
