/**
 * Checks the packs under packs/ and says in words what is to be mended: `npm run packs:check`.
 * With `--words` it prints the words that no dictionary has, for scripts/packs/words.txt.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPackSources } from './build-packs.ts';
import { checkExamples } from './packs/check-examples.ts';
import { claimedTwice } from './packs/check-forms.ts';
import { checkSources } from './packs/check-sources.ts';
import { unknownWords } from './packs/check-spelling.ts';
import { checkText, repeatedSentences, WANTED_GRADE } from './packs/check-text.ts';
import { sourceList } from './packs/list-sources.ts';
import { easeOf, gradeOf } from './packs/reading-level.ts';
import { ROOT } from './steps.ts';

const { values } = parseArgs({ options: { words: { type: 'boolean', default: false } } });
const { packs, entries, problems: broken } = readPackSources();
const unknown = unknownWords(entries.values());
if (values.words) {
  for (const word of new Set(unknown.map((each) => each.word))) console.log(word);
  process.exit(0);
}
const problems = [
  ...broken,
  ...[...entries.values()].flatMap((entry) =>
    [...checkSources(entry), ...checkText(entry), ...checkExamples(entry)].map(
      (problem) => `${entry.id}: ${problem}`,
    ),
  ),
  ...claimedTwice(entries.values()),
  ...repeatedSentences(entries.values()),
  ...unknown.map(
    ({ word, language, entry }) => `${entry}: “${word}” is in no dictionary (${language})`,
  ),
];
if (readFileSync(join(ROOT, 'docs', 'sources.md'), 'utf8') !== sourceList(entries)) {
  problems.push('docs/sources.md is not of these entries: run npm run packs:sources');
}
for (const problem of problems) console.error(problem);
console.log(readingLevels());
console.log(
  problems.length === 0
    ? `${packs.length} packs and ${entries.size} entries are sound.`
    : `${problems.length} thing(s) to mend.`,
);
process.exit(problems.length === 0 ? 0 : 1);

function readingLevels(): string {
  const grades = [...entries.values()].map(({ summary }) => gradeOf(summary.en ?? ''));
  const eases = [...entries.values()].map(({ summary }) => easeOf(summary.es ?? ''));
  const low = grades.filter((grade) => grade <= WANTED_GRADE).length;
  return (
    `English summaries: grade ${spread(grades)}; ${low} of ${grades.length} at ${WANTED_GRADE} or below.\n` +
    `Spanish summaries: Fernández Huerta ${spread(eases)}.`
  );
}

/** The lowest, the quartiles and the highest. */
function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => sorted[Math.floor((sorted.length - 1) * share)],
  );
  return at.map((number) => number?.toFixed(1)).join(' | ');
}
