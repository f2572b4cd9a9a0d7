/**
 * Finds mentions in files: `npm run detect -- [--json] [--lang en|es] FILE…|-`.
 *
 * With --json: for one file a JSON array of {start,end,text,entry,kind,confidence}, with UTF-16
 * offsets into plain text input; for several files JSON Lines {"file","mentions"}. HTML is read
 * as a page would be, and offsets are into the text that was read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { compile, type Detector } from '#lib/detect/compile.ts';
import type { Language } from '#lib/detect/form.ts';
import { pageLanguage } from '#lib/detect/language.ts';
import { contentRoot } from '#lib/page/content-root.ts';
import { readPageText } from '#lib/page/page-text.ts';
import { buildPacks } from './build.ts';

/** A mention as this command prints it. */
type Printed = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entry: string;
  readonly kind: string;
  readonly confidence: number;
};

const USAGE = 'Usage: npm run detect -- [--json] [--lang en|es] FILE…|-   (- is standard input)';

const LOOKS_LIKE_HTML = /^\s*(?:<!doctype html|<!--|<\w+[\s>])/iu;

const { values, positionals } = readArguments();
if (!buildPacks()) process.exit(1);
// Imported late: the packs it reads are built just now.
const { BUILT_IN_ENTRIES, BUILT_IN_PACKS } = await import('#lib/packs/built-in.ts');
const { entriesInUse } = await import('#lib/packs/entries-in-use.ts');
const entries = entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, {
  mutedEntries: [],
  mutedPacks: [],
});
const detectors = new Map<Language, Detector>();

let failed = false;
const isMany = positionals.length > 1;
for (const file of positionals) {
  const mentions = mentionsIn(file);
  if (!mentions) failed = true;
  else if (values.json) console.log(JSON.stringify(isMany ? { file, mentions } : mentions));
  else printForPeople(file, mentions);
}
process.exit(failed ? 1 : 0);

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } },
    });
    const { lang } = read.values;
    const isSound = lang === undefined || lang === 'en' || lang === 'es';
    if (isSound && read.positionals.length > 0) return read;
  } catch {
    // An unknown option: the usage says which there are.
  }
  console.error(USAGE);
  process.exit(2);
}

function mentionsIn(file: string): readonly Printed[] | null {
  let input: string;
  try {
    input = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    console.error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
    return null;
  }
  const { text, declared } = LOOKS_LIKE_HTML.test(input)
    ? readHtml(input)
    : { text: input, declared: '' };
  const language = (values.lang as Language | undefined) ?? pageLanguage(declared, text);
  if (!language) return [];
  const detector = detectors.get(language) ?? compile(entries, { language });
  detectors.set(language, detector);
  return detector.find(text).map(({ start, end, entry, kind, confidence }) => ({
    start,
    end,
    text: text.slice(start, end),
    entry,
    kind,
    confidence,
  }));
}

function readHtml(html: string): { readonly text: string; readonly declared: string } {
  const { document } = parseHTML(html);
  const steps = readPageText(contentRoot(document as unknown as Document));
  for (;;) {
    const step = steps.next();
    if (step.done) return { text: step.value.text, declared: document.documentElement.lang ?? '' };
  }
}

function printForPeople(file: string, mentions: readonly Printed[]): void {
  if (isMany) console.log(`${file}:`);
  for (const { start, end, text, entry, kind } of mentions) {
    console.log(`${start}–${end}\t${text.replace(/\s+/gu, ' ')}\t${entry} (${kind})`);
  }
  console.log(`${mentions.length} mention(s)`);
}
