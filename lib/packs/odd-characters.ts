/**
 * Characters that nobody sees: controls other than a new line or a tab, and format characters,
 * among them those that turn the direction of writing (Trojan Source, https://trojansource.codes),
 * zero-width spaces, soft hyphens and tags.
 */
const ODD = /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}]|\p{Cs}/u;

/** Joiners are a part of writing in some scripts and of emoji, and nothing elsewhere. */
const JOINER_WITHOUT_USE =
  /(?<!\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Extended_Pictographic}|\uFE0F)(?:\u200C|\u200D)/u;

/** Gives the code point of the first character that hides or turns text, as `U+202E`; null for none. */
export function oddCharacterIn(text: string): string | null {
  const found = ODD.exec(text)?.[0] ?? JOINER_WITHOUT_USE.exec(text)?.[0];
  if (found === undefined) return null;
  const code = (found.codePointAt(0) as number).toString(16).toUpperCase();
  return `U+${code.padStart(4, '0')}`;
}

const WORD = /\p{L}+/gu;

/**
 * Gives the first word that mixes Latin letters with letters that look like them (Greek or
 * Cyrillic); null for none. No language writes so.
 */
export function mixedWordIn(text: string): string | null {
  for (const [word] of text.matchAll(WORD)) {
    if (/\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
      return word;
  }
  return null;
}
