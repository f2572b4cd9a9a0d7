import type { Kind, Within } from './form.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Span } from './span.ts';

/** What a compiled phrase stands for. */
export type Phrase =
  /** A spelling of a form: finding it may be a mention. */
  | { readonly role: 'form'; readonly form: CompiledForm; readonly spelling: string }
  /** A word that rules look for. */
  | { readonly role: 'word'; readonly word: number; readonly spelling: string }
  /** A longer phrase that is none of the forms inside it. */
  | { readonly role: 'other-sense'; readonly of: readonly string[]; readonly spelling: string };

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

/** The words (by number) of a rule, how many of them it wants, and how far it looks. */
export type Neighbours = {
  readonly words: readonly number[];
  readonly within: Within;
  readonly atLeast: number;
};

/** All that finding needs, made once for a set of entries and a language. */
export type Compiled = {
  readonly table: PhraseTable;
  readonly phrases: readonly Phrase[];
  /** The words of rules, by number. */
  readonly words: readonly string[];
  /** The order of entries: of two equal claims, the earlier wins. */
  readonly rank: ReadonlyMap<string, number>;
};

/** A form found, its rules not yet asked. */
export type Candidate = Span & { readonly form: CompiledForm };
