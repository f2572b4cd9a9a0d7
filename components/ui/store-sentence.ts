import type { Translate } from '#lib/i18n/translate.ts';
import type { StoreProblem } from '#lib/notes/problem-of.ts';

/** Says in words why the notebook cannot be read or written, and what to do. */
export function storeSentence(problem: StoreProblem, t: Translate): string {
  return problem.key === 'other' ? t('store.other', problem.name) : t(`store.${problem.key}`);
}
