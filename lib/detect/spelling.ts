import type { CompiledForm } from './compiled.ts';
import { foldCharacter, IGNORED, isCapital, SEPARATOR } from './fold.ts';

/**
 * Says whether the capitals of `text[start, end)` are those that `spelling` asks for.
 *
 * The two are known to be equal once folded; white space and invisible characters may differ in
 * number.
 */
export function spellingHolds(
  text: string,
  start: number,
  end: number,
  spelling: string,
  letterCase: CompiledForm['case'],
): boolean {
  if (letterCase === 'any') return true;
  let at = start;
  for (const wanted of spelling) {
    const folded = foldCharacter(wanted);
    if (folded === IGNORED || folded === SEPARATOR) continue;
    while (at < end && isFiller(text.charAt(at))) at += 1;
    const found = isCapital(text.charAt(at));
    if (isCapital(wanted) ? !found : letterCase === 'exact' && found) return false;
    at += 1;
  }
  return true;
}

function isFiller(character: string): boolean {
  const folded = foldCharacter(character);
  return folded === IGNORED || folded === SEPARATOR;
}
