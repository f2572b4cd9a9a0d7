/**
 * Measures detection on labelled texts: `npm run eval [-- --json FILE] [-- --corpus FOLDER]`.
 *
 * Precision, recall and F1 per kind, beside two baselines, with every slip listed. Without the
 * labelled corpus beside the project it runs on the project's own example sentences.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from '#lib/detect/compile.ts';
import { LANGUAGES, type Language } from '#lib/detect/form.ts';
import { pageLanguage } from '#lib/detect/language.ts';
import { buildPacks } from './build.ts';
import { acronymFinder, type Finder, naiveFinder } from './eval/baselines.ts';
import { type Count, count, scores, type Tally } from './eval/count.ts';
import { type Corpus, type LabelledText, ownTexts, sharedCorpus } from './eval/labelled-text.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, corpus: { type: 'string' } },
});
if (!buildPacks()) process.exit(1);
const { BUILT_IN_ENTRIES, BUILT_IN_PACKS } = await import('#lib/packs/built-in.ts');
const { entriesInUse } = await import('#lib/packs/entries-in-use.ts');
const entries = entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, {
  mutedEntries: [],
  mutedPacks: [],
});
const kinds = new Map(entries.map((entry) => [entry.id, entry.kind]));
const detectors = new Map(LANGUAGES.map((language) => [language, compile(entries, { language })]));

const SLIPS = {
  wrong: 'Marked, and should not be',
  missed: 'Missed',
  apart: 'Marked, of entries that the labels do not know (for a person to read)',
} as const;

const corpus: Corpus = sharedCorpus(values.corpus) ?? ownTexts();
const isShared = corpus.entities !== null;
console.log(`Measured on ${corpus.title}.`);
if (!isShared) console.log('The labelled corpus is not here: these are the entries’ own examples.');

const ours = measure((text, language) => detectors.get(language)?.find(text) ?? []);
printKinds(ours);
printSlips(ours);
console.log('\nBeside baselines on the same texts:');
printLine('plain view', ours.all);
printLine('whole words, any case', measure(naiveFinder(entries)).all);
printLine('longest, acronyms in case', measure(acronymFinder(entries)).all);
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ ...ours, byKind: [...ours.byKind] }, null, 2)}\n`);

function measure(find: Finder): Count {
  return count(
    corpus,
    (labelled) => {
      const language = languageFor(labelled);
      return language ? find(labelled.text, language) : [];
    },
    (entity) => kinds.get(entity) ?? 'no entry',
  );
}

/** A whole text shows its language itself; a sentence is too short to. */
function languageFor(labelled: LabelledText): Language | null {
  return isShared ? pageLanguage('', labelled.text) : labelled.language;
}

function printKinds(counted: Count): void {
  console.log(`\n${'kind'.padEnd(28)}right  wrong  missed  precision  recall  F1`);
  for (const [kind, tally] of [...counted.byKind].toSorted()) printLine(kind, tally);
  printLine('all', counted.all);
}

function printLine(name: string, tally: Tally): void {
  const { precision, recall, f1 } = scores(tally);
  const show = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  console.log(
    `${name.padEnd(28)}${String(tally.right).padStart(5)}${String(tally.wrong).padStart(7)}${String(tally.missed).padStart(8)}${show(precision).padStart(11)}${show(recall).padStart(8)}${show(f1).padStart(7)}`,
  );
}

function printSlips(counted: Count): void {
  for (const is of ['wrong', 'missed', 'apart'] as const) {
    const own = counted.slips.filter((slip) => slip.is === is);
    if (own.length === 0) continue;
    console.log(`\n${SLIPS[is]} (${own.length}):`);
    for (const { text, entity, around } of own) console.log(`  ${text}: ${entity}: … ${around} …`);
  }
}
