import type { Candidate } from './compiled.ts';
import type { Within } from './form.ts';
import type { Reason } from './mention.ts';
import { type Around, nearby } from './near.ts';

/** What the rules of a form say of one place where it stands. */
export type Judgement =
  | { readonly is: 'accepted'; readonly confidence: number; readonly reason: Reason }
  /** Nothing speaks against it, but what must stand near does not: the article may settle it. */
  | { readonly is: 'unproven' }
  /** A word stands near that speaks for another sense. */
  | { readonly is: 'refused'; readonly word: string; readonly within: Within };

/** How sure a near word makes a form: the nearer, the surer. Judged, not measured. */
const SURE_WITHIN: { readonly [within in Within]: number } = {
  sentence: 0.95,
  paragraph: 0.9,
  article: 0.8,
};

/** A form that needs no rule is surer the more words it has. */
const SURE_ALONE = { oneWord: 0.9, phrase: 0.98 } as const;

/**
 * Asks the rules of a candidate's form, as far as they look at what stands near.
 *
 * @param words the words of rules, by number
 */
export function judge(candidate: Candidate, around: Around, words: readonly string[]): Judgement {
  const { form } = candidate;
  for (const rule of form.notNear) {
    const [word] = nearby(around, candidate, rule, rule.within);
    if (word !== undefined) return { is: 'refused', word: words[word] ?? '', within: rule.within };
  }
  if (form.needsName) return { is: 'unproven' };
  let accepted: Judgement = {
    is: 'accepted',
    confidence: form.text.includes(' ') ? SURE_ALONE.phrase : SURE_ALONE.oneWord,
    reason: { rule: 'alone' },
  };
  if (form.near.length === 0) return accepted;
  const isLoud = isShouted(around.text, candidate);
  for (const rule of form.near) {
    // Where everything is in capitals, capitals say nothing: a word must stand in the same line.
    const within = isLoud ? 'sentence' : rule.within;
    const [word] = nearby(around, candidate, rule, within);
    if (word === undefined) return { is: 'unproven' };
    accepted = {
      is: 'accepted',
      confidence: SURE_WITHIN[within],
      reason: { rule: 'near', word: words[word] ?? '', within },
    };
  }
  return accepted;
}

const ONE_WORD_IN_CAPITALS = /^\p{Lu}{2,}$/u;
const SMALL_LETTER = /\p{Ll}/u;

/** Nearly every form has a small letter of its line shortly before it: no need to look further. */
const SMALL_BEFORE = /[a-z][^\n]*$/u;
const JUST_BEFORE = 20;

/** A headline is no longer than this on either side of a form (UTF-16 units). */
const LONGEST_HEADLINE = 200;

/** Says whether a form in capitals stands in a paragraph of capitals alone, as headlines are set. */
function isShouted(text: string, { start, end, form }: Candidate): boolean {
  if (!ONE_WORD_IN_CAPITALS.test(form.text)) return false;
  if (SMALL_BEFORE.test(text.slice(Math.max(0, start - JUST_BEFORE), start))) return false;
  const before = text.slice(Math.max(0, start - LONGEST_HEADLINE), start);
  const after = text.slice(end, end + LONGEST_HEADLINE);
  const [next = ''] = after.split('\n\n', 1);
  const rest = `${before.slice(before.lastIndexOf('\n\n') + 1)} ${next}`;
  return /\p{Lu}{2}/u.test(rest) && !SMALL_LETTER.test(rest);
}
