/** Steps of a long run: each says what it does while it does it, and how long it took. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What came of a command. */
export type Outcome = { readonly ok: boolean; readonly output: string };

/**
 * Runs a command in the project's folder with a line of progress on stderr; shows its output
 * only when it fails.
 */
export function runQuietly(
  what: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Outcome {
  const begun = performance.now();
  process.stderr.write(`${what} … `);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const ok = status === 0;
  const tookS = ((performance.now() - begun) / 1000).toFixed(1);
  process.stderr.write(`${ok ? 'done' : 'failed'} (${tookS} s)\n`);
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  if (!ok) process.stderr.write(`${output}\n`);
  return { ok, output };
}

/** Runs a tool of node_modules the same way. */
export function runTool(what: string, tool: string, args: readonly string[]): Outcome {
  const ending = process.platform === 'win32' ? '.cmd' : '';
  return runQuietly(what, join(ROOT, 'node_modules', '.bin', tool + ending), args);
}
