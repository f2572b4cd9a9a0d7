/**
 * Does in full what `npm test` shortens for time: `npm run test:trust`. Packs spoilt 100,000 times,
 * 10,000 hostile messages, every real page that is at hand, and the walks that what is promised
 * hangs on.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './steps.ts';
import { runWalks } from './walks.ts';

const env = { ...process.env, PV_TRUST: 'whole' };
const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
const units = [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'unit',
  'tests/unit/packs',
];
const unit = spawnSync(vitest, units, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
const walks = ['build', 'install', 'trouble', 'messages', 'hide', 'packs', 'fuzz', 'real-pages'];
const e2e = runWalks(
  walks.map((name) => `tests/e2e/${name}.test.ts`),
  env,
);
process.exit(unit === 0 && e2e === 0 ? 0 : 1);
