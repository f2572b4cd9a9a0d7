/**
 * `npm test`: types, lint, dead code, packs, builds, units, components, and end to end in both
 * browsers. Ends with one plain line, `N passed, N failed`, over all of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildPacks } from './build.ts';
import { setUpBrowsers } from './setup-browsers.ts';
import { ROOT, runTool } from './steps.ts';

/** Tests passed and failed. */
type Count = { readonly passed: number; readonly failed: number };

const isFound = existsSync(join(ROOT, '..', 'shared', 'corpus'));
if (!isFound) console.log('The shared data is not here: nothing of it is tested or counted.');

const missing = setUpBrowsers(['chromium', 'firefox']);
for (const sentence of missing) console.error(sentence);

const counts: Count[] = [
  step(() => missing.length === 0),
  step(buildPacks),
  step(
    () =>
      runTool('Preparing types', 'wxt', ['prepare']).ok && runTool('Checking types', 'tsc', []).ok,
  ),
  step(() => runTool('Linting', 'biome', ['check', '--error-on-warnings', '.']).ok),
  step(() => runTool('Looking for dead code', 'knip', []).ok),
  step(
    () =>
      spawnSync(process.execPath, ['scripts/check-packs.ts'], { cwd: ROOT, stdio: 'inherit' })
        .status === 0,
  ),
  suite('unit'),
  suite('component'),
  step(() => build('chrome')),
  step(() => build('firefox')),
  suite('e2e'),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function step(run: () => boolean): Count {
  return run() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a project of Vitest and counts its tests; a run that ends without a report is a failure. */
function suite(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'plain-view-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const config = join('tests', 'vitest.config.ts');
  spawnSync(
    join(ROOT, 'node_modules', '.bin', 'vitest'),
    ['run', '--config', config, '--project', project, ...reporters],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that broke before its tests, or tests that were passed over, count as failures too.
    const broken = numFailedTests === 0 && numFailedTestSuites > 0 ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + broken };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
