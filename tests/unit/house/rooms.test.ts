import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'plain-view-rooms-'));
copyFileSync('biome.json', join(folder, 'biome.json'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lints `code` as if it stood in `file`, and gives the names of the rules that refuse it. */
function refusals(file: string, code: string): string[] {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  const { stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', '--diagnostic-level=error', file],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(path);
  return [...`${stdout}${stderr}`.matchAll(/ lint\/\w+\/(\w+)/gu)].map((match) => match[1] ?? '');
}

const use = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;

describe('the rooms keep apart: a wrong file is refused', () => {
  it.each([
    ['lib/detect/a.ts', use('#lib/page/paint.ts')],
    ['lib/detect/a.ts', use('wxt/browser')],
    ['lib/detect/a.ts', use('zod')],
    ['lib/anchor/a.ts', use('#lib/detect/find.ts')],
    ['lib/anchor/a.ts', use('dexie')],
    ['lib/page/a.ts', use('#lib/store/db.ts')],
    ['lib/page/a.ts', use('#lib/messages/send.ts')],
    ['lib/page/a.ts', use('react')],
    ['lib/store/a.ts', use('#lib/notes/schema.ts')],
    ['lib/notes/a.ts', use('#lib/messages/table.ts')],
    ['lib/packs/a.ts', use('#components/ui/Action.tsx')],
    ['lib/settings/a.ts', use('react')],
    ['lib/messages/a.ts', use('dexie')],
    ['lib/i18n/a.ts', use('wxt/browser')],
    ['components/ui/A.tsx', use('wxt/browser')],
    ['components/popup/A.tsx', use('#lib/store/db.ts')],
    ['components/popup/A.tsx', use('dexie-react-hooks')],
    ['components/hooks/a.ts', use('#lib/store/db.ts')],
    ['entrypoints/annotate.ts', use('zod')],
    ['entrypoints/card.ts', use('react')],
  ])('%s: %s', (file, code) => {
    expect(refusals(file, code)).toContain('noRestrictedImports');
  });

  it.each([
    ['lib/detect/a.ts', 'export const at = Date.now();'],
    ['lib/detect/a.ts', 'export const id = browser.runtime.id;'],
    ['lib/anchor/a.ts', 'export const body = document.body;'],
    ['lib/page/a.ts', "export const db = indexedDB.open('x');"],
    ['lib/page/a.ts', "export const said = fetch('https://x.example');"],
    ['components/ui/A.tsx', 'export const id = browser.runtime.id;'],
    ['entrypoints/annotate.ts', "localStorage.setItem('a', 'b');"],
  ])('%s: %s', (file, code) => {
    expect(refusals(file, code)).toContain('noRestrictedGlobals');
  });

  it.each([
    [
      'lib/notes/a.ts',
      'async function f(): Promise<void> {}\nexport function g(): void {\n  f();\n}\n',
      'noFloatingPromises',
    ],
    ['lib/notes/a.ts', 'export const a = (x: any): number => x;\n', 'noExplicitAny'],
    [
      'components/ui/A.tsx',
      'export const A = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n',
      'noDangerouslySetInnerHtml',
    ],
    ['lib/notes/a.ts', 'export default 1;\n', 'noDefaultExport'],
  ])('%s: %s', (file, code, rule) => {
    expect(refusals(file, code)).toContain(rule);
  });

  it.each([
    ['lib/detect/a.ts', use('./form.ts')],
    ['lib/page/a.ts', use('#lib/detect/form.ts')],
    ['lib/notes/a.ts', use('#lib/store/db.ts')],
    ['components/hooks/a.ts', use('wxt/browser')],
  ])('a right one passes: %s', (file, code) => {
    expect(refusals(file, code)).toEqual([]);
  });
});
