/** A language that explainers are written in. */
export type Language = 'en' | 'es';

/** Every language that explainers are written in, the default first. */
export const LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];

/** What sort of thing an entry explains. */
export type Kind =
  | 'agency'
  | 'program'
  | 'technique'
  | 'company'
  | 'product'
  | 'law'
  | 'doctrine'
  | 'instrument'
  | 'court'
  | 'oversight'
  | 'organisation';

/** How far from a form a rule looks: its sentence, its paragraph, or the whole text. */
export type Within = 'sentence' | 'paragraph' | 'article';

/**
 * A condition on a form. All rules of a form must hold.
 *
 * Words and phrases in rules are matched as forms are: whole words, capitals kept.
 */
export type FormRule =
  /**
   * At least one of `words` (or `atLeast` different ones) stands in the same `within`, outside the
   * form itself. An entry that was found in the article otherwise needs them no more.
   */
  | {
      readonly rule: 'near';
      readonly words: readonly string[];
      readonly within: Within;
      readonly atLeast?: number | undefined;
    }
  /** None of `words` stands there. */
  | { readonly rule: 'not-near'; readonly words: readonly string[]; readonly within: Within }
  /** The form is not a part of one of these longer phrases, which mean something else. */
  | { readonly rule: 'not-part-of'; readonly phrases: readonly string[] }
  /** The entry was found before by another form, and no other entry of its kind since: “the agency”. */
  | { readonly rule: 'named-before' }
  /** Capitals and small letters are exactly those of the form. */
  | { readonly rule: 'exact-case' }
  /** Capitals do not matter. */
  | { readonly rule: 'any-case' };

/**
 * A surface form of an entry: the words that a text uses for it, with the rules that keep it
 * apart from the same words in another sense.
 *
 * Without a case rule, a capital in `text` must be a capital in the page, and a small letter
 * matches either: `Postal Service` matches `POSTAL SERVICE` but not `postal service`.
 */
export type Form = {
  readonly text: string;
  /** Other texts with the same rules. */
  readonly or?: readonly string[] | undefined;
  readonly rules?: readonly FormRule[] | undefined;
};

/** Gives all texts of a form, its own first. */
export function formTexts({ text, or = [] }: Form): readonly string[] {
  return [text, ...or];
}

/** The part of an entry that finding it needs. */
export type DetectEntry = {
  readonly id: string;
  readonly kind: Kind;
  /** Of entries in different layers the lower wins an equal place, whatever speaks for the other. */
  readonly layer?: number;
  readonly forms: { readonly [language in Language]?: readonly Form[] | undefined };
};
