import { formTexts, LANGUAGES } from '#lib/detect/form.ts';
import type { Entry } from './schema.ts';

/** Gives every text of every form of an entry, in all languages. */
export function spellingsOf({ forms }: Pick<Entry, 'forms'>): readonly string[] {
  return LANGUAGES.flatMap((each) => forms[each] ?? []).flatMap(formTexts);
}
