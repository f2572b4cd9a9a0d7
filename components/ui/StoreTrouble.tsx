import type { StoreProblem } from '#lib/notes/problem-of.ts';
import { useSpeech } from './I18n.tsx';
import { storeSentence } from './store-sentence.ts';

/** Says why the notebook cannot be read or written, and what to do. */
export function StoreTrouble(props: { readonly problem: StoreProblem }) {
  const { t } = useSpeech();
  return (
    <p className="problem" role="alert">
      {storeSentence(props.problem, t)}
    </p>
  );
}
