import { type Form, formTexts, LANGUAGES } from '#lib/detect/form.ts';
import type { Entry } from '#lib/packs/schema.ts';

const DECIDING = new Set(['near', 'not-near', 'not-part-of', 'named-before', 'exact-case']);

type Claim = { readonly entry: string; readonly isDecided: boolean };

/** Finds forms that two entries claim with no rule on either side that decides between them. */
export function claimedTwice(entries: Iterable<Entry>): string[] {
  const claims = new Map<string, Claim[]>();
  for (const { id, forms } of entries) {
    for (const language of LANGUAGES) {
      for (const form of forms[language] ?? []) {
        for (const text of formTexts(form)) {
          const key = `“${text.toLowerCase().replace(/[\s-]+/gu, ' ')}” (${language})`;
          claims.set(key, [...(claims.get(key) ?? []), { entry: id, isDecided: isDecided(form) }]);
        }
      }
    }
  }
  return [...claims].flatMap(([form, of]) => {
    const names = [...new Set(of.map(({ entry }) => entry))];
    const isOpen = names.length > 1 && !of.some((each) => each.isDecided);
    return isOpen ? [`${names.join(' and ')} both claim ${form}, and no rule decides`] : [];
  });
}

function isDecided(form: Form): boolean {
  return (form.rules ?? []).some(({ rule }) => DECIDING.has(rule));
}
