/**
 * Runs a script of this folder: `node scripts/run.mjs NAME [ARG …]`.
 *
 * Plain JavaScript that any Node from 20 on runs, for it is what a fresh clone starts with: it
 * installs the packages when they are missing or out of date, among them the Node that everything
 * else runs on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.installed-lock');
const [name = '', ...rest] = process.argv.slice(2);

if (!existsSync(join(ROOT, 'scripts', `${name}.ts`))) {
  console.error(`There is no script “${name}”.`);
  process.exit(2);
}
install();
const node = join(MODULES, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const result = spawnSync(node, [join(ROOT, 'scripts', `${name}.ts`), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(MODULES, '.bin')}${delimiter()}${process.env.PATH ?? ''}` },
  shell: process.platform === 'win32',
});
process.exit(result.status ?? 1);

function install() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return;
  // A person's own `npm install` after the lock was last changed is as good.
  const own = join(MODULES, '.package-lock.json');
  const isNewer =
    existsSync(own) && statSync(own).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
  if (!isNewer) {
    console.error('Installing packages (about a minute the first time) …');
    const npm = process.env.npm_execpath;
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
    // Not `npm ci`: it refuses a lock file made where a registry lacks the optional packages of
    // other platforms. `npm install` takes the same pinned versions and adds this platform's own.
    const done = spawnSync(
      command,
      [...first, 'install', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: ROOT,
        // To stderr, so that what a script prints stays alone on stdout.
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32' && !npm,
      },
    );
    if (done.status !== 0) {
      console.error(
        'The packages could not be installed. Check the connection to the npm registry and try again.',
      );
      process.exit(1);
    }
  }
  writeFileSync(STAMP, lockHash());
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function delimiter() {
  return process.platform === 'win32' ? ';' : ':';
}
