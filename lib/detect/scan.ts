import { learnSymbol, SYMBOL, type Trie } from './trie.ts';

/** A phrase found in a text, before any rule: `start` is in it, `end` is not (UTF-16 units). */
export type Hit = { readonly phrase: number; readonly start: number; readonly end: number };

/**
 * Finds every phrase of `trie` that begins in `[from, to)` and stands as whole words.
 *
 * Reads each character once, and a little further only where a phrase has begun. Overlapping
 * hits are all given; choosing among them is the caller's. White space counts as one
 * separator, but a blank line ends a phrase.
 *
 * @param onHit called in order of `start`; of equal starts, the shorter first
 */
export function scan(
  trie: Trie,
  text: string,
  from: number,
  to: number,
  onHit: (hit: Hit) => void,
): void {
  const { symbols, isWord, next } = trie;
  let afterWord = from > 0 && isWordAt(trie, text, from - 1);
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const symbol = symbols[unit] || learnSymbol(trie, unit);
    if (symbol === SYMBOL.ignored) continue;
    if (!afterWord && (next[symbol] as number) > 0) walk(trie, text, at, onHit);
    afterWord = isWord[symbol] === 1;
  }
}

function walk(trie: Trie, text: string, start: number, onHit: (hit: Hit) => void): void {
  const { next, width, phrasesAt, symbols } = trie;
  let node = 0;
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const symbol = symbols[unit] || learnSymbol(trie, unit);
    if (symbol === SYMBOL.ignored) {
      at += 1;
      continue;
    }
    const after = symbol === SYMBOL.separator ? skipSeparators(trie, text, at) : at + 1;
    node = next[node * width + symbol] as number;
    if (node === 0 || after < 0) return;
    at = after;
    const ending = phrasesAt[node];
    if (ending && isWholeWord(trie, text, at)) {
      for (const phrase of ending) onHit({ phrase, start, end: at });
    }
  }
}

/** Gives the end of the white space and hyphens at `at`, or -1 when a blank line is among them. */
function skipSeparators(trie: Trie, text: string, at: number): number {
  let lines = 0;
  let end = at;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const symbol = trie.symbols[unit] || learnSymbol(trie, unit);
    if (symbol !== SYMBOL.separator && symbol !== SYMBOL.ignored) break;
    if (unit === 0x0a) lines += 1;
    end += 1;
  }
  return lines > 1 ? -1 : end;
}

/** A phrase that ends in a mark (`U.S.`) is whole wherever it ends; another must not go on as a word. */
function isWholeWord(trie: Trie, text: string, end: number): boolean {
  if (!isWordAt(trie, text, end - 1)) return true;
  let at = end;
  while (at < text.length && symbolAt(trie, text, at) === SYMBOL.ignored) at += 1;
  return at >= text.length || !isWordAt(trie, text, at);
}

function symbolAt(trie: Trie, text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return trie.symbols[unit] || learnSymbol(trie, unit);
}

function isWordAt(trie: Trie, text: string, at: number): boolean {
  return trie.isWord[symbolAt(trie, text, at)] === 1;
}
