import { LANGUAGES } from '#lib/detect/form.ts';
import type { Entry } from '#lib/packs/schema.ts';
import { gradeOf } from './reading-level.ts';

/** Words that a text may have at the most. */
const MOST_WORDS = {
  summary: { en: 35, es: 45 },
  section: { en: 75, es: 85 },
  entry: { en: 260, es: 290 },
} as const;

/** Summaries are for a fifteen-year-old; names of agencies alone force more now and then. */
const GRADE = { wanted: 9, most: 12.5 } as const;

/** Sections that every reader of one language has and of the other too. */
export function checkText({ summary, sections }: Entry): string[] {
  const problems: string[] = [];
  for (const { section, en, es } of sections) {
    if (!en || !es) problems.push(`its section “${section}” stands in one language only`);
  }
  if (new Set(sections.map(({ section }) => section)).size < sections.length) {
    problems.push('a section stands twice');
  }
  for (const language of LANGUAGES) {
    const count = (text: string | undefined): number => text?.split(/\s+/u).length ?? 0;
    const say = (what: string, words: number, most: number): void => {
      if (words > most) problems.push(`${what} has ${words} words in ${language}, at most ${most}`);
    };
    say('the summary', count(summary[language]), MOST_WORDS.summary[language]);
    for (const part of sections) {
      say(`“${part.section}”`, count(part[language]), MOST_WORDS.section[language]);
    }
    const all = [summary, ...sections].reduce((sum, part) => sum + count(part[language]), 0);
    say('it', all, MOST_WORDS.entry[language]);
  }
  const grade = gradeOf(summary.en ?? '');
  if (grade > GRADE.most) problems.push(`its summary reads at grade ${grade.toFixed(1)}`);
  return problems;
}

/** A shorter sentence may well stand in two entries ("General information, not advice."). */
const LONG = 70;

/** Finds long sentences that stand in more than one place. */
export function repeatedSentences(entries: Iterable<Entry>): string[] {
  const places = new Map<string, Set<string>>();
  for (const { id, summary, sections } of entries) {
    for (const part of [summary, ...sections]) {
      for (const language of LANGUAGES) {
        for (const sentence of sentencesOf(part[language])) {
          places.set(sentence, (places.get(sentence) ?? new Set()).add(id));
        }
      }
    }
  }
  return [...places]
    .filter(([, ids]) => ids.size > 1)
    .map(([sentence, ids]) => `“${sentence}” stands in ${[...ids].join(', ')}`);
}

function sentencesOf(text = ''): string[] {
  return text.split(/(?<=[.!?])\s+/u).filter((sentence) => sentence.length >= LONG);
}

/** Wanted of summaries, for the report. */
export const WANTED_GRADE = GRADE.wanted;
