import type { CompiledForm, Phrases } from './compiled.ts';
import { isCapital } from './fold.ts';
import { SYMBOL, symbolOf } from './symbols.ts';

/**
 * Says whether `text[start, end)` is the spelling of a phrase: the same once folded, with the
 * capitals that it asks for. White space and invisible characters may differ in number.
 */
export function spellingHolds(
  text: string,
  start: number,
  end: number,
  { spellings, starts }: Phrases,
  phrase: number,
  letterCase: CompiledForm['case'],
): boolean {
  let at = start;
  const last = (starts[phrase + 1] as number) - 1;
  for (let index = starts[phrase] as number; index < last; index += 1) {
    const wanted = spellings.charCodeAt(index);
    const symbol = symbolOf(wanted);
    if (symbol <= SYMBOL.separator) continue;
    let unit = text.charCodeAt(at);
    while (at < end && symbolOf(unit) <= SYMBOL.separator) {
      at += 1;
      unit = text.charCodeAt(at);
    }
    if (at >= end || symbolOf(unit) !== symbol) return false;
    at += 1;
    if (wanted === unit || letterCase === 'any') continue;
    const isWantedCapital = isCapitalUnit(wanted);
    const isFoundCapital = isCapitalUnit(unit);
    if (isWantedCapital ? !isFoundCapital : letterCase === 'exact' && isFoundCapital) return false;
  }
  for (; at < end; at += 1) if (symbolOf(text.charCodeAt(at)) > SYMBOL.separator) return false;
  return true;
}

function isCapitalUnit(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return isCapital(String.fromCharCode(unit));
}
