/**
 * Packs on the command line, with the sentences that the extension says:
 * `npm run pack -- check FILE…`, `-- diff OLD NEW`, `-- schema [--write]`.
 *
 * Exit status 1 when something is wrong, or when two packs differ; 2 when it was asked wrongly.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from '#lib/i18n/translate.ts';
import { comparePacks } from '#lib/packs/compare-packs.ts';
import { type OpenedPack, openPackFile } from '#lib/packs/open-pack-file.ts';
import { problemSentence } from '#lib/packs/pack-problem.ts';
import { packSchema } from '#lib/packs/pack-schema.ts';
import { packWarnings } from '#lib/packs/pack-warnings.ts';
import { ROOT } from './steps.ts';

const t = createTranslator('en');
const [command, ...files] = process.argv.slice(2);
process.exit(run());

function run(): number {
  if (command === 'check' && files.length > 0) {
    return files.map(check).every(Boolean) ? 0 : 1;
  }
  if (command === 'diff' && files.length === 2) return diff(files[0] ?? '', files[1] ?? '');
  if (command === 'schema') return schema();
  console.error('npm run pack -- check FILE… | diff OLD NEW | schema [--write]');
  return 2;
}

function check(file: string): boolean {
  const opened = open(file);
  if (!opened) return false;
  const { entries, questions, languages } = opened.pack;
  for (const { entry, key, values } of packWarnings(opened.pack)) {
    console.log(`${file}: ${entry}: ${t(key, ...values)}`);
  }
  const signed = opened.envelope ? ', signed' : '';
  console.log(
    `${file}: sound. ${entries.length} entries, ${questions.length} questions, ${languages.join(' and ')}${signed}.`,
  );
  return true;
}

/** Opens a pack, or says what is wrong with it. */
function open(file: string): OpenedPack | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    console.error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
    return null;
  }
  const opened = openPackFile(bytes);
  if (opened.ok) return opened;
  for (const problem of opened.problems) console.error(`${file}: ${problemSentence(problem, t)}`);
  return null;
}

function diff(before: string, after: string): number {
  const [old, next] = [open(before), open(after)];
  if (!old || !next) return 1;
  const changes = comparePacks(old.pack, next.pack);
  for (const { where, before: was, after: is } of changes) {
    console.log(where);
    if (was !== '') console.log(`  - ${was}`);
    if (is !== '') console.log(`  + ${is}`);
  }
  if (changes.length === 0) console.log('They say the same.');
  return changes.length === 0 ? 0 : 1;
}

function schema(): number {
  const text = `${JSON.stringify(packSchema(), null, 2)}\n`;
  if (files.includes('--write')) writeFileSync(join(ROOT, 'docs', 'pack.schema.json'), text);
  else process.stdout.write(text);
  return 0;
}
