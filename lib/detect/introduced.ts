import type { Mention } from './mention.ts';
import type { Span } from './span.ts';
import { isInsideName, standsAsWord } from './token.ts';

/** How sure an article's own words make an abbreviation. Judged, not measured. */
const SURE_INTRODUCED = 0.95;

const OPEN = '["“‘\'(\\[]*';
const SHORT = '(?<short>\\p{Lu}[\\p{Lu}&-]{1,8}|(?:\\p{Lu}\\.){2,8})';

/** `Postal Inspection Service (USPIS)`, `… (the “USPIS”)`, `… [or USPIS]`. */
const IN_BRACKETS = new RegExp(
  `^[’']?s?\\s{0,3}[(\\[]\\s?(?:(?:or|the|hereafter|o|el|la)\\s)*${OPEN}${SHORT}["”’']?[)\\],;]`,
  'u',
);

/** `the Automated Targeting System, or ATS, …`. */
const IN_COMMAS = new RegExp(
  `^,\\s(?:(?:or|known as|called|abbreviated|o|conocid[oa] como|llamad[oa])\\s)(?:(?:the|el|la)\\s)?${OPEN}${SHORT}["”’']?(?=[,.;:]|\\s|$)`,
  'u',
);

/** Read no further than this behind a name (UTF-16 units) for its abbreviation. */
const REACH = 40;

/**
 * Finds the abbreviations that a text itself introduces behind a name, and everywhere it then
 * uses them, whether or not an entry lists them.
 *
 * An abbreviation counts only if its letters come in that order in the name, from its first
 * word's first letter or the second's ("U.S. Postal Inspection Service" gives `PIS` as well as
 * `USPIS`).
 */
export function introducedBy(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const names = new Map<string, Mention>();
  for (const mention of mentions) {
    if (!mention.form.includes(' ')) continue;
    const behind = text.slice(mention.end, mention.end + REACH);
    const match = IN_BRACKETS.exec(behind) ?? IN_COMMAS.exec(behind);
    const short = match?.groups?.short;
    if (!short || names.has(short)) continue;
    if (isShortFor(short, text.slice(mention.start, mention.end))) names.set(short, mention);
  }
  const found: Mention[] = [];
  for (const [short, { entry, kind, form }] of names) {
    for (const span of placesOf(text, short)) {
      const reason = { rule: 'introduced', form } as const;
      found.push({ ...span, entry, kind, form: short, confidence: SURE_INTRODUCED, reason });
    }
  }
  return found;
}

function isShortFor(short: string, name: string): boolean {
  const letters = short.replace(/\P{Lu}/gu, '').toLowerCase();
  const words = name.split(/[\s-]+/u);
  return [0, 1].some((first) => isSubsequence(letters, words.slice(first).join(' ').toLowerCase()));
}

/** The letters stand in `name` in that order, the first of them at its very start. */
function isSubsequence(letters: string, name: string): boolean {
  if (letters.length < 2 || name[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function placesOf(text: string, short: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(short); start >= 0; start = text.indexOf(short, start + 1)) {
    const end = start + short.length;
    if (standsAsWord(text, start, end) && !isInsideName(text, start, end)) {
      spans.push({ start, end });
    }
  }
  return spans;
}
