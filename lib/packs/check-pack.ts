import type { z } from 'zod';
import { formatProblems } from './format-problems.ts';
import { meaningProblems } from './meaning-problems.ts';
import { upgraded } from './older-formats.ts';
import type { PackProblem } from './pack-problem.ts';
import { PACK_FORMAT, type Pack, pack } from './schema.ts';

/** A pack that is sound, or what is wrong with it. */
export type CheckedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** More than this many things wrong are not listed: nobody mends them at once. */
const MOST_PROBLEMS = 50;

/**
 * Checks a value against the pack format, then what it means. Nothing is kept or changed by it.
 * Packs of older formats are brought up to this one first; a newer one is refused.
 */
export function checkPack(value: unknown): CheckedPack {
  const format = formatOf(value);
  if (format !== null && format > PACK_FORMAT) {
    return refused([{ key: 'newerFormat', values: [format, PACK_FORMAT] }]);
  }
  const current = upgraded(value);
  const result = pack.safeParse(current);
  if (!result.success) return refused(formatProblems(result.error.issues, current));
  const problems = meaningProblems(result.data);
  return problems.length > 0 ? refused(problems) : { ok: true, pack: result.data };
}

function refused(problems: readonly PackProblem[]): CheckedPack {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

function formatOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'format')) return null;
  const { format } = value as { readonly format: unknown };
  return typeof format === 'number' ? format : null;
}

/** Says in one line where and what an issue of zod is: `entries[3].summary.en: …`. */
export function problemOf(issue: z.core.$ZodIssue): { where: string; what: string } {
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
  return { where: where || 'file', what: issue.message };
}
