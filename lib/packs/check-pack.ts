import type { z } from 'zod';
import { type Pack, pack } from './schema.ts';

/** Where a pack breaks the format, and how, in words of zod or of our own checks. */
export type PackProblem = { readonly where: string; readonly what: string };

/** A pack that is sound, or all that is wrong with it. */
export type CheckedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/**
 * Checks a value against the pack format. Nothing is kept or changed by it.
 *
 * Besides the schema, each entry id may stand only once.
 */
export function checkPack(value: unknown): CheckedPack {
  const result = pack.safeParse(value);
  if (!result.success) return { ok: false, problems: result.error.issues.map(problemOf) };
  const problems = repeatedIds(result.data);
  return problems.length ? { ok: false, problems } : { ok: true, pack: result.data };
}

/** Says in one line where and what an issue of zod is: `entries[3].summary.en: …`. */
export function problemOf(issue: z.core.$ZodIssue): PackProblem {
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
  return { where: where || 'file', what: issue.message };
}

function repeatedIds(checked: Pack): PackProblem[] {
  const seen = new Set<string>();
  const problems: PackProblem[] = [];
  for (const [index, each] of checked.entries.entries()) {
    if (seen.has(each.id)) problems.push({ where: `entries[${index}].id`, what: `${each.id} ×2` });
    seen.add(each.id);
  }
  return problems;
}
