/** Runs WXT's development server with the extension in a browser: `npm run dev`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildPacks } from './build.ts';
import { ROOT } from './steps.ts';

if (!buildPacks()) process.exit(1);
const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'wxt'), process.argv.slice(2), {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
