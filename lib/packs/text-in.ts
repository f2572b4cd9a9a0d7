import type { Language } from '#lib/detect/form.ts';

/** What a text says in each language. */
export type Texts = { readonly en?: string | undefined; readonly es?: string | undefined };

/** Gives a text in `language`, or in a language that it has; '' for none. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts.en ?? texts.es ?? '';
}
