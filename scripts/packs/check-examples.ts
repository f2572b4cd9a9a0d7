import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#lib/detect/form.ts';
import type { Entry } from '#lib/packs/schema.ts';
import { ROOT } from '../steps.ts';

/** An ambiguous form has this many sentences that must match, and as many that must not. */
const LEAST = 2;

const DECIDING = new Set(['near', 'not-near', 'not-part-of', 'named-before']);

/** Says which sentences are missing beside an entry; the tests run those that are there. */
export function checkExamples({ id, forms }: Entry): string[] {
  const file = join(ROOT, 'packs', 'entries', `${id}.examples.json`);
  if (!existsSync(file)) return ['it has no file of examples'];
  const examples = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly [language: string]: { readonly match?: string[]; readonly skip?: string[] };
  };
  return LANGUAGES.flatMap((language) => {
    const { match = [], skip = [] } = examples[language] ?? {};
    const isAmbiguous = (forms[language] ?? []).some((form) =>
      form.rules?.some(({ rule }) => DECIDING.has(rule)),
    );
    if (!isAmbiguous || (match.length >= LEAST && skip.length >= LEAST)) return [];
    return [`${match.length} sentence(s) that match and ${skip.length} that do not in ${language}`];
  });
}
