import type { Kind, Within } from './form.ts';

/** Why a mention was accepted. */
export type Reason =
  /** The form can mean nothing else. */
  | { readonly rule: 'alone' }
  /** A word of its field stands near. */
  | { readonly rule: 'near'; readonly word: string; readonly within: Within }
  /** The article names the entry by another form too. */
  | { readonly rule: 'named'; readonly form: string }
  /** The article itself says what the abbreviation stands for. */
  | { readonly rule: 'introduced'; readonly form: string };

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

/** Why a form that stands in the text is no mention there. */
export type Refusal =
  /** It is a part of a phrase that means something else. */
  | { readonly rule: 'not-part-of'; readonly phrase: string }
  /** A title stands before it: it is a person's name (`Detective Ring`). */
  | { readonly rule: 'person'; readonly title: string }
  | { readonly rule: 'not-near'; readonly word: string; readonly within: Within }
  /** None of the words that it needs stands near, nor does the article name it otherwise. */
  | { readonly rule: 'near' }
  | { readonly rule: 'named-before' }
  /** A longer mention covers it. */
  | { readonly rule: 'longest'; readonly entry: string };

/** A form that was found in the text and refused, for `--explain`. */
export type Refused = Omit<Mention, 'confidence' | 'reason'> & { readonly refusal: Refusal };
