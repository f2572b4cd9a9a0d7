import type { Language } from '#lib/detect/form.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

/** A message with a form for one and a form for more, as @wxt-dev/i18n writes them. */
type Plural = { readonly '1': string; readonly n: string };
type Messages = { readonly [key: string]: string | Plural | Messages };

type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string | Plural
    ? Key
    : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

/** The key of a sentence: its path in en.json. */
export type Key = KeysOf<typeof en>;

/**
 * Gives a sentence in the reader's language. `$1`, `$2` … stand for `values`; where the sentence
 * has a plural, a number among them chooses the form.
 */
export type Translate = (key: Key, ...values: readonly (string | number)[]) => string;

/**
 * Makes a translator. The files are those that @wxt-dev/i18n builds for the browser, but read
 * here, because the browser's own look-up cannot speak another language than the browser's.
 */
export function createTranslator(language: Language): Translate {
  const messages: Messages = language === 'es' ? es : en;
  return (key, ...values) => {
    const message = lookUp(messages, key);
    const count = values.find((value) => typeof value === 'number');
    const text = typeof message === 'string' ? message : message[count === 1 ? '1' : 'n'];
    return text.replace(/\$([1-9])/gu, (_, place: string) => {
      const value = values[Number(place) - 1] ?? '';
      return typeof value === 'number' ? value.toLocaleString(language) : value;
    });
  };
}

function lookUp(messages: Messages, key: Key): string | Plural {
  let at: string | Plural | Messages = messages;
  for (const step of key.split('.')) at = (at as Messages)[step] ?? key;
  return at as string | Plural;
}
