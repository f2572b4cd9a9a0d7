import { compile } from '#lib/detect/compile.ts';
import type { Detector } from '#lib/detect/detector.ts';
import { LANGUAGES, type Language } from '#lib/detect/form.ts';
import type { Entry } from './schema.ts';

/** Words longer than this (UTF-16 units) are a passage, not a term. */
const LONGEST = 300;

/** Made when a word is first looked up: most readers never do. Anew when the packs changed. */
const detectors = new WeakMap<ReadonlyMap<string, Entry>, Map<Language, Detector>>();

/**
 * Finds the entry that the reader's selected words stand for, in all packs, also those that are
 * off. Whoever selects a word and asks means it: no rule is asked what stands near.
 *
 * @returns the entry whose form takes up most of the words, in `language` first; null for none
 */
export function lookUp(
  entries: ReadonlyMap<string, Entry>,
  words: string,
  language: Language,
): string | null {
  return inEach(language, words, (each, text) => {
    const mentions = detectorOf(entries, each).find(text);
    return mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]?.entry;
  });
}

/**
 * Finds the entry that some words name, wholly and with nothing left over; null for none. What is
 * asked and in which language as in {@link lookUp}.
 */
export function entryNamed(
  entries: ReadonlyMap<string, Entry>,
  words: string,
  language: Language,
): string | null {
  return inEach(language, words, (each, text) => {
    const named = [...entries.values()].find(
      ({ names }) => names[each]?.toLowerCase() === text.toLowerCase(),
    );
    const isWhole = (at: { start: number; end: number }): boolean =>
      at.start === 0 && at.end === text.length;
    return named?.id ?? detectorOf(entries, each).find(text).find(isWhole)?.entry;
  });
}

/** Asks for each language, that of the reader first, until there is an answer. */
function inEach(
  language: Language,
  words: string,
  ask: (language: Language, text: string) => string | undefined,
): string | null {
  const text = words.slice(0, LONGEST);
  for (const each of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const found = ask(each, text);
    if (found !== undefined) return found;
  }
  return null;
}

function detectorOf(entries: ReadonlyMap<string, Entry>, language: Language): Detector {
  const own = detectors.get(entries) ?? new Map<Language, Detector>();
  detectors.set(entries, own);
  const known = own.get(language);
  if (known) return known;
  const plain = [...entries.values()].map(({ id, kind, forms }) => ({
    id,
    kind,
    forms: {
      [language]: (forms[language] ?? []).map((form) => ({
        ...form,
        // What a longer name is part of still tells it from this one.
        rules: (form.rules ?? []).filter(({ rule }) => rule === 'not-part-of'),
      })),
    },
  }));
  const made = compile(plain, { language });
  own.set(language, made);
  return made;
}
