import { isWordCharacter } from './fold.ts';

/** What joins the parts of an address: `ice.gov`, `press@ice.gov`, `/ice/news`. */
const JOINS = /[./@\\=&]/u;

/**
 * Says whether `text[start, end)` is a part of a longer token that no reader reads as words: a
 * host, a path, an e-mail address, but not a handle (`@FBI`), which names the thing.
 */
export function isInsideName(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '\\') return true;
  if (JOINS.test(before) && isWordCharacter(text.charAt(start - 2) || ' ')) {
    return before !== '/' || hasAddressBefore(text, start);
  }
  if (after === '@') return true;
  return after === '.' && /\p{Ll}/u.test(text.charAt(end + 1));
}

/** Titles before a surname, in English and Spanish, as they are written in the middle of a sentence. */
const TITLE =
  /(?:^|[^\p{L}])(Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Judge|Justice|Sen|Senator|Rep|Representative|Congressman|Congresswoman|Gov|Governor|Mayor|Detective|Det|Officer|Trooper|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Col|Colonel|Gen|General|Maj|Major|Cpl|Pvt|Sheriff|Deputy|Coach|Sir|Rev|Reverend|Pastor|Sr|Sra|Srta|Don|Doña|[Jj]uez|[Jj]ueza|[Ss]enador|[Ss]enadora|[Dd]oña|[Ss]argento|[Cc]apitán|[Aa]lcalde|[Aa]lcaldesa)\.?\s+$/u;

/** One word with a capital and small letters, as surnames are written. */
const LIKE_A_SURNAME = /^\p{Lu}\p{Ll}+$/u;

/** No title is longer than this (UTF-16 units). */
const LONGEST_TITLE = 20;

/** Gives the title before a word that makes it a person's surname; null for none. */
export function titleBefore(text: string, start: number, end: number): string | null {
  if (!LIKE_A_SURNAME.test(text.slice(start, end))) return null;
  return TITLE.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start))?.[1] ?? null;
}

/** Says whether neither a letter nor a digit goes on from `[start, end)`. */
export function standsAsWord(text: string, start: number, end: number): boolean {
  return !isWordCharacter(text.charAt(start - 1)) && !isWordCharacter(text.charAt(end));
}

/** A slash alone joins alternatives (`FBI/DEA`); behind a dot or two slashes it is a path. */
function hasAddressBefore(text: string, start: number): boolean {
  const token =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/\s/u)
      .at(-1) ?? '';
  return /\w\.\w|:\/\/|^\/\w/u.test(token);
}
