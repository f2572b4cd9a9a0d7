import type { Kind, Within } from './form.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Span } from './span.ts';

/** What a compiled phrase stands for. */
export const ROLE = {
  /** A spelling of a form: finding it may be a mention. */
  form: 0,
  /** A word that rules look for. */
  word: 1,
  /** A longer phrase that is none of the forms inside it. */
  otherSense: 2,
} as const;

/**
 * The phrases of a detector, in rows of numbers and one text: as objects of their own they would
 * take several times the text of a page.
 */
export type Phrases = {
  /** For each phrase the number of its form, word or other sense, times 3, plus its {@link ROLE}. */
  readonly roles: Int32Array;
  /** The spellings, a line break behind each. */
  readonly spellings: string;
  /** Where each spelling begins, and where one more would. */
  readonly starts: Int32Array;
};

/** Gives where spellings begin that have a line break behind each, and where one more would. */
export function startsOf(spellings: string, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    starts[index + 1] = spellings.indexOf('\n', starts[index]) + 1;
  }
  return starts;
}

/** Gives the spelling of a phrase. */
export function spellingOf({ spellings, starts }: Phrases, phrase: number): string {
  return spellings.slice(starts[phrase], (starts[phrase + 1] as number) - 1);
}

/** A form with its rules made ready: words are known by number. */
export type CompiledForm = {
  readonly entry: string;
  readonly kind: Kind;
  readonly text: string;
  readonly case: 'capitals-stay' | 'exact' | 'any';
  readonly near: readonly Neighbours[];
  readonly notNear: readonly Neighbours[];
  /** Whether the entry must have been found before by another form. */
  readonly needsName: boolean;
  /** Whether one of its rules looks at the whole article. */
  readonly hangsOnArticle: boolean;
};

/** Gives a form with what follows from its rules. */
export function formOf(form: Omit<CompiledForm, 'hangsOnArticle'>): CompiledForm {
  const hangsOnArticle = [...form.near, ...form.notNear].some(({ within }) => within === 'article');
  return { ...form, hangsOnArticle };
}

/** The words (by number) of a rule, how many of them it wants, and how far it looks. */
export type Neighbours = {
  readonly words: readonly number[];
  readonly within: Within;
  readonly atLeast: number;
};

/** All that finding needs, made once for a set of entries and a language. */
export type Compiled = {
  readonly table: PhraseTable;
  readonly phrases: Phrases;
  readonly forms: readonly CompiledForm[];
  /** For each phrase of another sense the entries whose forms it holds. */
  readonly senses: readonly (readonly string[])[];
  /** The words of rules, by number. */
  readonly words: readonly string[];
  /** The order of entries: of two equal claims, the earlier wins. */
  readonly rank: ReadonlyMap<string, number>;
};

/** A form found, its rules not yet asked. */
export type Candidate = Span & { readonly form: CompiledForm };
