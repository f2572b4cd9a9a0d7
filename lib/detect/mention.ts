import type { Kind, Within } from './form.ts';

/** Why a mention was accepted: the form alone suffices, or a word stood near it. */
export type Reason =
  | { readonly rule: 'alone' }
  | { readonly rule: 'near'; readonly word: string; readonly within: Within };

/** A form found at a place in a text. */
export type Mention = {
  /** UTF-16 offset of the first unit. */
  readonly start: number;
  /** UTF-16 offset behind the last unit. */
  readonly end: number;
  readonly entry: string;
  readonly kind: Kind;
  /** The form as its entry writes it. */
  readonly form: string;
  /** From 0 to 1: how sure the form and its rules make it that this sense is meant. */
  readonly confidence: number;
  readonly reason: Reason;
};
