import { spawn } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/walk.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SHOTS = ['welcome', 'article', 'popup', 'panel', 'notebook'].map((name) =>
  join(ROOT, '.screenshots', `start-${name}.png`),
);

describe.each(BROWSERS)('npm start in %s, on a machine without a display', (name) => {
  it('prints the terms of the demo article and writes a picture of each screen', async () => {
    for (const shot of SHOTS) rmSync(shot, { force: true });
    const { code, said } = await start(name === 'firefox' ? ['--firefox'] : []);
    expect(said).toContain('this machine has no display');
    expect(said).toMatch(/\n\d\d terms in the demo article:\n/u);
    expect(said).toMatch(/\nMail cover \(\d+×\)\n {2}\S/u);
    expect(code).toBe(0);
    for (const shot of SHOTS) {
      expect(existsSync(shot) && statSync(shot).size, shot).toBeGreaterThan(10_000);
    }
  });
});

/** Runs the script as `npm start` does once everything is installed. */
function start(options: readonly string[]): Promise<{ code: number | null; said: string }> {
  // Without these two the script sees no display on a developer's machine either.
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.ts', ...options], { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, said }));
  });
}
