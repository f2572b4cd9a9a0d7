import {
  type Compiled,
  type CompiledForm,
  formOf,
  type Neighbours,
  ROLE,
  startsOf,
} from './compiled.ts';
import { type Detector, detectorOf } from './detector.ts';
import { type DetectEntry, type Form, type FormRule, formTexts, type Language } from './form.ts';
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
  const spellings: string[] = [];
  const roles: number[] = [];
  const forms: CompiledForm[] = [];
  const wordNumbers = new Map<string, number>();
  const rules = new Map<string, Neighbours>();
  const otherSenses = new Map<string, string[]>();

  const add = (text: string, number: number, role: number): void => {
    for (const spelling of variantsOf(text, language)) {
      // White space is white space to the scanner; a line break ends a spelling in the row of them.
      spellings.push(spelling.replaceAll('\n', ' '));
      roles.push(number * 3 + role);
    }
  };
  const numberOf = (word: string): number => {
    const known = wordNumbers.get(word);
    if (known !== undefined) return known;
    const number = wordNumbers.size;
    wordNumbers.set(word, number);
    add(word, number, ROLE.word);
    return number;
  };
  /** Many forms share a rule: it is kept once. */
  const ruleOf = (rule: NearRule): Neighbours => {
    const atLeast = rule.rule === 'near' ? (rule.atLeast ?? 1) : 1;
    const words = [...new Set(rule.words.map(numberOf))];
    const made = { words, within: rule.within, atLeast };
    const key = `${atLeast} ${rule.within} ${words.join(' ')}`;
    const known = rules.get(key) ?? made;
    rules.set(key, known);
    return known;
  };

  for (const entry of entries) {
    for (const form of entry.forms[language] ?? []) {
      const compiledForm = compileForm(entry, form, ruleOf);
      for (const text of formTexts(form)) {
        add(text, forms.push({ ...compiledForm, text }) - 1, ROLE.form);
      }
      for (const rule of form.rules ?? []) {
        if (rule.rule !== 'not-part-of') continue;
        for (const phrase of rule.phrases) {
          otherSenses.set(phrase, [...(otherSenses.get(phrase) ?? []), entry.id]);
        }
      }
    }
  }
  const senses = [...otherSenses.values()];
  for (const [number, phrase] of [...otherSenses.keys()].entries()) {
    add(phrase, number, ROLE.otherSense);
  }
  const table = buildPhraseTable(spellings, (phrase) => {
    const role = roles[phrase] as number;
    return role % 3 === ROLE.form && forms[role / 3]?.case === 'any';
  });
  const all = spellings.map((spelling) => `${spelling}\n`).join('');
  return {
    table,
    phrases: {
      roles: Int32Array.from(roles),
      spellings: all,
      starts: startsOf(all, spellings.length),
    },
    forms,
    senses,
    words: [...wordNumbers.keys()],
    rank: new Map(entries.map((entry, index) => [entry.id, (entry.layer ?? 0) * LAYER + index])),
  };
}

type NearRule = Extract<FormRule, { readonly rule: 'near' | 'not-near' }>;

function compileForm(
  entry: DetectEntry,
  form: Form,
  ruleOf: (rule: NearRule) => Neighbours,
): CompiledForm {
  const near: Neighbours[] = [];
  const notNear: Neighbours[] = [];
  let letterCase: CompiledForm['case'] = 'capitals-stay';
  let needsName = false;
  for (const rule of form.rules ?? []) {
    switch (rule.rule) {
      case 'near':
        near.push(ruleOf(rule));
        break;
      case 'not-near':
        notNear.push(ruleOf(rule));
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
  return formOf({ entry: id, kind, text: form.text, case: letterCase, near, notNear, needsName });
}

function refuse(rule: never): never {
  throw new TypeError(`unknown form rule: ${JSON.stringify(rule satisfies FormRule)}`);
}
