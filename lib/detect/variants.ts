import type { Language } from './form.ts';

/** A word in capitals that may be written with dots: `ICE`, `U.S.`, `IRS`. */
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u;

/** Words that end so take `-es`: witness, branch, tax. */
const TAKES_ES = /(?:s|x|z|ch|sh)$/iu;

/** A consonant and `y`: the plural ends in `-ies`. */
const TAKES_IES = /[^aeiou]y$/iu;

/**
 * Gives every spelling of a form that a text may use without saying so: acronyms with and
 * without dots, and in English the plural of the last word.
 *
 * White space, hyphens, apostrophes and accents need no spelling of their own: folding unites
 * them. An en dash for a hyphen (`EU–US`) has one, for elsewhere it parts sentences. Spanish
 * plurals are listed by the entries, for they change every word of a phrase.
 *
 * @returns distinct spellings, the form as written first (white space for its hyphens)
 */
export function variantsOf(text: string, language: Language): readonly string[] {
  if (text.includes('-')) {
    const dashed = variantsOf(text.replaceAll('-', '–'), language);
    return [...variantsOf(text.replaceAll('-', ' '), language), ...dashed];
  }
  const mayBePlural = language === 'en' && endsSmall(text);
  if (!MAY_HOLD_ACRONYM.test(text)) return mayBePlural ? [text, pluralOf(text)] : [text];
  const words = text.split(' ');
  let spellings = [''];
  for (const [index, word] of words.entries()) {
    const ways = spellingsOf(word, language === 'en' && index === words.length - 1);
    spellings = spellings.flatMap((begun) => ways.map((way) => (begun ? `${begun} ${way}` : way)));
  }
  return [...new Set(spellings)];
}

/** Two capitals in a row, or one with a dot: cheap to see, and few forms have it. */
const MAY_HOLD_ACRONYM = /\p{Lu}[\p{Lu}.]/u;

function endsSmall(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /\p{Ll}$/u.test(text);
}

function spellingsOf(word: string, mayBePlural: boolean): readonly string[] {
  if (ACRONYM.test(word)) {
    const letters = [...word.replaceAll('.', '')];
    const plain = letters.join('');
    const ways = [plain, `${letters.join('.')}.`, `${letters.join('. ')}.`];
    return [word, ...ways.filter((way) => way !== word)];
  }
  return mayBePlural && endsSmall(word) ? [word, pluralOf(word)] : [word];
}

function pluralOf(word: string): string {
  if (TAKES_IES.test(word)) return `${word.slice(0, -1)}ies`;
  return TAKES_ES.test(word) ? `${word}es` : `${word}s`;
}
