import type { Compiled, CompiledForm, Neighbours, Phrase } from './compiled.ts';
import { type Detector, detectorOf } from './detector.ts';
import {
  type DetectEntry,
  type Form,
  type FormRule,
  formTexts,
  type Language,
  type Within,
} from './form.ts';
import { LAYER } from './leftmost-longest.ts';
import { buildPhraseTable } from './phrase-table.ts';
import { variantsOf } from './variants.ts';

/**
 * Makes a detector of `entries`.
 *
 * Costs about as much as reading the forms; the detector then reads a text once whatever the
 * number of forms (a table of words, asked once a word).
 *
 * @param options.language whose forms are looked for
 */
export function compile(
  entries: readonly DetectEntry[],
  options: { readonly language: Language },
): Detector {
  return detectorOf(compileEntries(entries, options.language));
}

/** Compiles the forms of `entries` in a language, to be kept or handed on. */
export function compileEntries(entries: readonly DetectEntry[], language: Language): Compiled {
  const phrases: Phrase[] = [];
  const wordNumbers = new Map<string, number>();
  const otherSenses = new Map<string, string[]>();

  const numberOf = (word: string): number => {
    const known = wordNumbers.get(word);
    if (known !== undefined) return known;
    const number = wordNumbers.size;
    wordNumbers.set(word, number);
    for (const spelling of variantsOf(word, language)) {
      phrases.push({ role: 'word', word: number, spelling });
    }
    return number;
  };

  for (const entry of entries) {
    for (const form of entry.forms[language] ?? []) {
      const compiledForm = compileForm(entry, form, numberOf);
      for (const text of formTexts(form)) {
        const own = { ...compiledForm, text };
        for (const spelling of variantsOf(text, language)) {
          phrases.push({ role: 'form', form: own, spelling });
        }
      }
      for (const rule of form.rules ?? []) {
        if (rule.rule !== 'not-part-of') continue;
        for (const phrase of rule.phrases) {
          otherSenses.set(phrase, [...(otherSenses.get(phrase) ?? []), entry.id]);
        }
      }
    }
  }
  for (const [phrase, of] of otherSenses) {
    for (const spelling of variantsOf(phrase, language)) {
      phrases.push({ role: 'other-sense', of, spelling });
    }
  }
  return {
    table: buildPhraseTable(
      phrases.map((phrase) => phrase.spelling),
      (index) => {
        const phrase = phrases[index];
        return phrase?.role === 'form' && phrase.form.case === 'any';
      },
    ),
    phrases,
    words: [...wordNumbers.keys()],
    rank: new Map(entries.map((entry, index) => [entry.id, (entry.layer ?? 0) * LAYER + index])),
  };
}

function compileForm(
  entry: DetectEntry,
  form: Form,
  numberOf: (word: string) => number,
): CompiledForm {
  const near: Neighbours[] = [];
  const notNear: Neighbours[] = [];
  let letterCase: CompiledForm['case'] = 'capitals-stay';
  let needsName = false;
  for (const rule of form.rules ?? []) {
    switch (rule.rule) {
      case 'near':
        near.push({ ...neighbours(rule, numberOf), atLeast: rule.atLeast ?? 1 });
        break;
      case 'not-near':
        notNear.push({ ...neighbours(rule, numberOf), atLeast: 1 });
        break;
      case 'exact-case':
        letterCase = 'exact';
        break;
      case 'any-case':
        letterCase = 'any';
        break;
      case 'named-before':
        needsName = true;
        break;
      case 'not-part-of':
        break;
      default:
        refuse(rule);
    }
  }
  const { id, kind } = entry;
  const hangsOnArticle = [...near, ...notNear].some((rule) => rule.within === 'article');
  return {
    entry: id,
    kind,
    text: form.text,
    case: letterCase,
    near,
    notNear,
    needsName,
    hangsOnArticle,
  };
}

function neighbours(
  rule: { readonly words: readonly string[]; readonly within: Within },
  numberOf: (word: string) => number,
): Pick<Neighbours, 'words' | 'within'> {
  return { words: [...new Set(rule.words.map(numberOf))], within: rule.within };
}

function refuse(rule: never): never {
  throw new TypeError(`unknown form rule: ${JSON.stringify(rule satisfies FormRule)}`);
}
