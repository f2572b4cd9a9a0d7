import type { StoreProblem } from '#lib/notes/problem-of.ts';
import { useSpeech } from './I18n.tsx';

/** Says why the notebook cannot be read or written, and what to do. */
export function StoreTrouble(props: { readonly problem: StoreProblem }) {
  const { problem } = props;
  const { t } = useSpeech();
  return (
    <p className="problem" role="alert">
      {problem.key === 'other' ? t('store.other', problem.name) : t(`store.${problem.key}`)}
    </p>
  );
}
