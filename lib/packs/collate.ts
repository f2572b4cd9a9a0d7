import Papa from 'papaparse';
import { readSubmission, type Submission } from './submission.ts';

/** What students handed in, side by side. */
export type Collated = {
  /** Every question that someone answered, in the order of first meeting. */
  readonly questions: readonly { readonly id: string; readonly ask: string }[];
  /** One a file, by name; `answers` by the question's id. */
  readonly students: readonly {
    readonly file: string;
    readonly name: string;
    readonly article: string;
    readonly answers: ReadonlyMap<string, string>;
  }[];
  /** Names of files that are no answers or were damaged. */
  readonly aside: readonly string[];
};

/** Puts files that were handed in side by side. Those of another pack are columns of their own. */
export function collate(
  files: readonly { readonly name: string; readonly text: string }[],
): Collated {
  const questions = new Map<string, string>();
  const aside: string[] = [];
  const students = files.flatMap(({ name, text }) => {
    const given = readSubmission(text);
    if (!given) {
      aside.push(name);
      return [];
    }
    for (const each of given.answers) questions.set(idOf(given, each.question), each.ask);
    const answers = given.answers.map((each) => [idOf(given, each.question), each.text] as const);
    const article = given.article.title || given.article.url;
    return [{ file: name, name: given.name, article, answers: new Map(answers) }];
  });
  return {
    questions: [...questions].map(([id, ask]) => ({ id, ask })),
    students: students.toSorted((a, b) => a.name.localeCompare(b.name)),
    aside,
  };
}

function idOf({ pack }: Submission, question: string): string {
  return `${pack.key} ${question}`;
}

/** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/u;

/** Writes the table as CSV for a gradebook. */
export function collatedCsv({ questions, students }: Collated): string {
  const rows = students.map(({ name, article, answers }) => [
    name,
    article,
    ...questions.map(({ id }) => answers.get(id) ?? ''),
  ]);
  const head = ['Name', 'Article', ...questions.map(({ ask }) => ask)];
  return Papa.unparse([head, ...rows].map((row) => row.map(asText)));
}

function asText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
