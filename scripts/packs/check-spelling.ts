import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionaryEn from 'dictionary-en';
import dictionaryEs from 'dictionary-es';
import nspell from 'nspell';
import { LANGUAGES, type Language } from '#lib/detect/form.ts';
import type { Entry } from '#lib/packs/schema.ts';
import { ROOT } from '../steps.ts';

const DICTIONARIES = { en: dictionaryEn, es: dictionaryEs };

/** Words that are right and stand in no dictionary: names, terms, short forms; one a line. */
const OWN = join(ROOT, 'scripts', 'packs', 'words.txt');

/** A word that no dictionary has, and where it stands. */
export type UnknownWord = {
  readonly word: string;
  readonly language: Language;
  readonly entry: string;
};

/** Looks every word of the entries' texts up, in the dictionary of its language and our own list. */
export function unknownWords(entries: Iterable<Entry>): readonly UnknownWord[] {
  const own = new Set(readFileSync(OWN, 'utf8').split('\n'));
  const spell = { en: nspell(DICTIONARIES.en), es: nspell(DICTIONARIES.es) };
  const known = { en: new Map<string, boolean>(), es: new Map<string, boolean>() };
  const unknown = new Map<string, UnknownWord>();
  for (const { id, summary, sections } of entries) {
    for (const language of LANGUAGES) {
      for (const part of [summary, ...sections]) {
        for (const word of wordsOf(part[language])) {
          // English names stand in Spanish texts; Spanish ones hardly in English.
          const isKnown =
            known[language].get(word) ??
            (own.has(word) ||
              spell[language].correct(word) ||
              (language === 'es' && /^\p{Lu}/u.test(word) && spell.en.correct(word)));
          known[language].set(word, isKnown);
          const key = `${language} ${word}`;
          if (!isKnown && !unknown.has(key)) unknown.set(key, { word, language, entry: id });
        }
      }
    }
  }
  return [...unknown.values()];
}

function wordsOf(text = ''): string[] {
  const words = text.match(/(?<![\p{L}\p{N}.])\p{L}+(?:[’'.]\p{L}+)*/gu) ?? [];
  return words
    .map((word) => word.replace(/’/gu, "'").replace(/'s?$/u, ''))
    .filter((word) => word.length > 1 && !/^(?:\p{L}\.?)+$/u.test(word.replace(/\p{Ll}/gu, '#')));
}
