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
