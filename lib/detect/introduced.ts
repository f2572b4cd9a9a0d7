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

/** Either has this behind the name, after at most an apostrophe, an s and three spaces. */
const OPENS = /[([,]/u;
const OPENS_WITHIN = 6;

/** Read no further than this behind a name (UTF-16 units) for its abbreviation. */
const REACH = 40;

/** An abbreviation that a text introduces, and what it is short for. */
export type Abbreviation = Pick<Mention, 'entry' | 'kind'> & {
  readonly short: string;
  /** The form behind which it was introduced. */
  readonly form: string;
};

/**
 * Finds the abbreviations that a text itself introduces behind a name, whether or not an entry
 * lists them.
 *
 * One counts only if its letters come in that order in the name, from its first word's first
 * letter or the second's ("U.S. Postal Inspection Service" gives `PIS` as well as `USPIS`).
 */
export function abbreviationsIn(
  text: string,
  mentions: readonly Mention[],
): readonly Abbreviation[] {
  return mentions.flatMap(({ start, end, entry, kind, form }) => {
    if (!form.includes(' ') || !OPENS.test(text.slice(end, end + OPENS_WITHIN))) return [];
    const behind = text.slice(end, end + REACH);
    const short = (IN_BRACKETS.exec(behind) ?? IN_COMMAS.exec(behind))?.groups?.short;
    if (!short || !isShortFor(short, text.slice(start, end))) return [];
    return [{ short, entry, kind, form }];
  });
}

/** Finds where a text uses abbreviations that its article introduced, there or elsewhere. */
export function mentionsOfAbbreviations(
  text: string,
  abbreviations: readonly Abbreviation[],
): readonly Mention[] {
  return abbreviations.flatMap(({ short, entry, kind, form }) =>
    placesOf(text, short).map((span) => ({
      ...span,
      entry,
      kind,
      form: short,
      confidence: SURE_INTRODUCED,
      reason: { rule: 'introduced', form } as const,
    })),
  );
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
