/**
 * Finds mentions in files:
 * `npm run detect -- [--json] [--explain] [--lang en|es] [--pack FILE]… FILE…|-`.
 *
 * Without --lang the language is found from the text; one without explainers gives no mention.
 * With --pack only the entries of those pack files are looked for. --explain says why each form
 * that stands in the text was kept or dropped.
 *
 * With --json: for one file a JSON array of {start,end,text,entry,kind,confidence}, with UTF-16
 * offsets into plain text input; for several files JSON Lines {"file","mentions"}. HTML is read
 * as a page would be, and offsets are into the text that was read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { compile } from '#lib/detect/compile.ts';
import type { Detector } from '#lib/detect/detector.ts';
import type { DetectEntry, Language } from '#lib/detect/form.ts';
import { pageLanguage } from '#lib/detect/language.ts';
import type { Mention, Refused } from '#lib/detect/mention.ts';
import { createTranslator } from '#lib/i18n/translate.ts';
import { checkPack } from '#lib/packs/check-pack.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';
import { problemSentence } from '#lib/packs/pack-problem.ts';
import { contentRoot } from '#lib/page/content-root.ts';
import { readPageText, textOf } from '#lib/page/page-text.ts';
import { buildPacks } from './build.ts';
import { reasonInWords, refusalInWords } from './detect/in-words.ts';

/** A mention as this command prints it. */
type Printed = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entry: string;
  readonly kind: string;
  readonly confidence: number;
};

/** A text to look through, and the language that it says it is in. */
type ReadText = { readonly text: string; readonly declared: string };

const USAGE =
  'Usage: npm run detect -- [--json] [--explain] [--lang en|es] [--pack FILE]… FILE…|-\n' +
  '       (- is standard input)';

const LOOKS_LIKE_HTML = /^\s*(?:<!doctype html|<!--|<\w+[\s>])/iu;

const { values, positionals } = readArguments();
const entries = values.pack ? values.pack.flatMap(entriesOfPack) : await builtInEntries();
const detectors = new Map<Language, Detector>();

let failed = false;
const isMany = positionals.length > 1;
for (const file of positionals) {
  const read = readText(file);
  if (!read) {
    failed = true;
    continue;
  }
  const { mentions, refused } = mentionsIn(read);
  const printed = mentions.map((each) => forPrint(read.text, each));
  if (!values.json) printForPeople(file, printed);
  else if (isMany) console.log(JSON.stringify({ file, mentions: printed }));
  else console.log(JSON.stringify(printed));
  if (values.explain) printReasons(read.text, mentions, refused);
}
process.exit(failed ? 1 : 0);

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        lang: { type: 'string' },
        pack: { type: 'string', multiple: true },
      },
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

async function builtInEntries(): Promise<readonly DetectEntry[]> {
  if (!buildPacks()) process.exit(1);
  // Imported late: the packs it reads are built just now.
  const { BUILT_IN_ENTRIES, BUILT_IN_PACKS } = await import('#lib/packs/built-in.ts');
  const muted = { mutedEntries: [], mutedPacks: [] };
  return entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, muted);
}

/** Ends the run when a pack cannot be used: its mentions would be missing without a word. */
function entriesOfPack(file: string): readonly DetectEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${file}: is no JSON that can be read (${(error as Error).message}).`);
    process.exit(1);
  }
  const checked = checkPack(value);
  if (checked.ok) return checked.pack.entries;
  const t = createTranslator('en');
  for (const problem of checked.problems) console.error(`${file}: ${problemSentence(problem, t)}`);
  return process.exit(1);
}

function readText(file: string): ReadText | null {
  let input: string;
  try {
    input = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    console.error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
    return null;
  }
  return LOOKS_LIKE_HTML.test(input) ? readHtml(input) : { text: input, declared: '' };
}

function mentionsIn({ text, declared }: ReadText): ReturnType<Detector['explain']> {
  const language = (values.lang as Language | undefined) ?? pageLanguage(declared, text);
  if (!language) return { mentions: [], refused: [] };
  const detector = detectors.get(language) ?? compile(entries, { language });
  detectors.set(language, detector);
  return values.explain ? detector.explain(text) : { mentions: detector.find(text), refused: [] };
}

function forPrint(text: string, mention: Mention): Printed {
  const { start, end, entry, kind, confidence } = mention;
  return { start, end, text: text.slice(start, end), entry, kind, confidence };
}

function readHtml(html: string): ReadText {
  const { document } = parseHTML(html);
  const steps = readPageText(contentRoot(document as unknown as Document));
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return { text: textOf(step.value.blocks), declared: document.documentElement.lang ?? '' };
    }
  }
}

function printForPeople(file: string, mentions: readonly Printed[]): void {
  if (isMany) console.log(`${file}:`);
  for (const { start, end, text, entry, kind } of mentions) {
    console.log(`${start}–${end}\t${text.replace(/\s+/gu, ' ')}\t${entry} (${kind})`);
  }
  console.log(`${mentions.length} mention(s)`);
}

/** On stderr, so that what a program reads stays alone on stdout. */
function printReasons(
  text: string,
  mentions: readonly Mention[],
  refused: readonly Refused[],
): void {
  const lines = [
    ...mentions.map((each) => ({ ...each, why: `kept: ${reasonInWords(each.reason)}` })),
    ...refused.map((each) => ({ ...each, why: `dropped: ${refusalInWords(each.refusal)}` })),
  ];
  for (const { start, end, entry, why } of lines.toSorted((a, b) => a.start - b.start)) {
    const words = text.slice(start, end).replace(/\s+/gu, ' ');
    console.error(`${start}–${end}\t${words}\t${entry}\t${why}`);
  }
}
