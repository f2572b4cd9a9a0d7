/** How the scanner reads a character: what it stands for once case, accents and marks are folded. */
export const SEPARATOR = 0x20;

/** A character that leaves no trace in a word: soft hyphen, zero-width space, combining accent. */
export const IGNORED = 0;

const SEPARATORS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\-\u2010\u2011]/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]|\p{Mn}/u;
const APOSTROPHES = /['\u2018\u2019\u02bc\u2032]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/**
 * Gives the code of what `character` is compared as: lower case, without accents; one code for
 * every white space and hyphen ({@link SEPARATOR}), one for every apostrophe, and
 * {@link IGNORED} for what is invisible.
 *
 * @param character one UTF-16 unit
 */
export function foldCharacter(character: string): number {
  if (INVISIBLE.test(character)) return IGNORED;
  if (SEPARATORS.test(character)) return SEPARATOR;
  if (APOSTROPHES.test(character)) return 0x27;
  return (character.normalize('NFD')[0] ?? character).toLowerCase().charCodeAt(0);
}

/** Says whether `character` (one UTF-16 unit) is part of a word: a letter, digit, accent or underscore. */
export function isWordCharacter(character: string): boolean {
  return WORD.test(character) && !INVISIBLE.test(character);
}

/** Says whether `character` is a capital letter: it has a small form, and is not it. */
export function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}
