import { foldCharacter, IGNORED, isWordCharacter, SEPARATOR } from './fold.ts';

/**
 * What the scanner sees of a UTF-16 unit: one number, made once and looked up afterwards.
 *
 * Marks have small numbers, letters and digits large ones, so that one comparison tells a word.
 */
export const SYMBOL = {
  /** Not looked at yet: the table fills itself as characters are met. */
  unknown: 0,
  /** Leaves no trace in a word: soft hyphen, zero-width space, combining accent. */
  ignored: 1,
  /** White space or a hyphen. */
  separator: 2,
  /** A mark that no phrase can be told by. */
  otherMark: 3,
  /** Joins names as a hyphen does (`EU–US`), but also parts sentences: only forms that have it. */
  enDash: 0x96,
  /** Numbers from here on are letters and digits, folded. */
  firstOfWords: 0x100,
} as const;

const EN_DASH = 0x2013;

const TABLE = new Uint16Array(0x10000);

/** Gives the symbol of a UTF-16 unit. */
export function symbolOf(unit: number): number {
  return TABLE[unit] || learn(unit);
}

/** The table itself, for loops in which a call would cost; an unknown unit is to be learnt. */
export const SYMBOLS: Uint16Array = TABLE;

/** Fills in the symbol of a unit that was not met before. */
export function learn(unit: number): number {
  const symbol = make(unit);
  TABLE[unit] = symbol;
  return symbol;
}

function make(unit: number): number {
  if (unit === EN_DASH) return SYMBOL.enDash;
  const character = String.fromCharCode(unit);
  const folded = foldCharacter(character);
  if (folded === IGNORED) return SYMBOL.ignored;
  if (folded === SEPARATOR) return SYMBOL.separator;
  // Half of a character beyond the first plane is told by its own unit, as a mark or a letter.
  if (isWordCharacter(character)) return Math.min(SYMBOL.firstOfWords + folded, 0xffff);
  return folded > SYMBOL.otherMark && folded < SYMBOL.firstOfWords ? folded : SYMBOL.otherMark;
}
