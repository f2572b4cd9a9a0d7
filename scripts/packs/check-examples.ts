import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '#lib/detect/compile.ts';
import { type Form, formTexts, LANGUAGES, type Language } from '#lib/detect/form.ts';
import type { Entry } from '#lib/packs/schema.ts';
import { ROOT } from '../steps.ts';

/** An ambiguous form has this many sentences that must match, and as many that must not. */
const LEAST = 2;

const DECIDING = new Set(['near', 'not-near', 'not-part-of', 'named-before']);

type Examples = { readonly match?: readonly string[]; readonly skip?: readonly string[] };

/**
 * Says which sentences are missing beside an entry, a form each; the tests run those that are
 * there. A form is shown by its own spelling or by one of those under `or`.
 */
export function checkExamples(entry: Entry): string[] {
  const file = join(ROOT, 'packs', 'entries', `${entry.id}.examples.json`);
  if (!existsSync(file)) return ['it has no file of examples'];
  const examples = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly [language in Language]?: Examples;
  };
  return LANGUAGES.flatMap((language) => {
    const { match = [], skip = [] } = examples[language] ?? {};
    const { find, explain } = compile([entry], { language });
    const matched = match.map((marked) =>
      find(marked.replace(/\[\[|\]\]/gu, '')).map(({ form }) => form),
    );
    const skipped = skip.map((text) => explain(text).refused.map(({ form }) => form));
    return (entry.forms[language] ?? []).filter(isAmbiguous).flatMap((form) => {
      const [matches, skips] = [matched, skipped].map(
        (sentences) => sentences.filter((found) => found.some((text) => spells(form, text))).length,
      );
      if (Number(matches) >= LEAST && Number(skips) >= LEAST) return [];
      return [
        `“${form.text}” (${language}) has ${matches} example(s) that match, ${skips} that do not`,
      ];
    });
  });
}

const isAmbiguous = ({ rules = [] }: Form): boolean => rules.some(({ rule }) => DECIDING.has(rule));

const spells = (form: Form, text: string): boolean => formTexts(form).includes(text);
