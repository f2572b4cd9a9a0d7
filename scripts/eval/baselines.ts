/** Two plain ways of finding the same forms, as a measure for ours. Slow, and obviously what they say. */

import type { DetectEntry, Language } from '#lib/detect/form.ts';
import { formTexts } from '#lib/detect/form.ts';
import type { Found } from './count.ts';

/** A way of finding mentions in a text of a language. */
export type Finder = (text: string, language: Language) => readonly Found[];

/** Whole words whatever their case, the longest form first; no rule is asked. */
export function naiveFinder(entries: readonly DetectEntry[]): Finder {
  return finder(entries, 'giu');
}

/** The same, but a form with a word in capitals keeps its case. */
export function acronymFinder(entries: readonly DetectEntry[]): Finder {
  return finder(entries, 'acronyms');
}

function finder(entries: readonly DetectEntry[], way: 'giu' | 'acronyms'): Finder {
  const made = new Map<Language, readonly { readonly entry: string; readonly pattern: RegExp }[]>();
  return (text, language) => {
    const patterns = made.get(language) ?? patternsOf(entries, language, way);
    made.set(language, patterns);
    const taken = new Uint8Array(text.length);
    const found: Found[] = [];
    for (const { entry, pattern } of patterns) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (taken.subarray(start, end).includes(1)) continue;
        taken.fill(1, start, end);
        found.push({ start, end, entry });
      }
    }
    return found;
  };
}

function patternsOf(
  entries: readonly DetectEntry[],
  language: Language,
  way: 'giu' | 'acronyms',
): readonly { readonly entry: string; readonly pattern: RegExp }[] {
  const forms = entries.flatMap(({ id, forms: all }) =>
    (all[language] ?? []).flatMap((form) => formTexts(form).map((text) => ({ entry: id, text }))),
  );
  return forms
    .toSorted((a, b) => b.text.length - a.text.length)
    .map(({ entry, text }) => {
      const flags = way === 'acronyms' && /\p{Lu}{2}/u.test(text) ? 'gu' : 'giu';
      const escaped = text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replaceAll(' ', '\\s+');
      return {
        entry,
        pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags),
      };
    });
}
