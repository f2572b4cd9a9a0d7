import { AFTER_SPACE, follow, hashOn, mayBegin, type PhraseTable, pairOf } from './phrase-table.ts';
import { learn, SYMBOL, SYMBOLS, symbolOf } from './symbols.ts';

/** Where a reading of a text stands between two calls of {@link scan}. */
export type Scan = {
  at: number;
  /** The hash of the last token; 0 when a pair cannot begin there. */
  last: number;
  lastStart: number;
  lastEnd: number;
};

/** Begins a reading. */
export function startScan(): Scan {
  return { at: 0, last: 0, lastStart: 0, lastEnd: 0 };
}

/**
 * Finds every phrase of `table` that stands as whole words, reading on from where `state` stands
 * to `to` or a word further.
 *
 * Hashes each word once and looks into the table only when some phrase begins so, by its word
 * alone or by it and the next. Overlapping hits are all given, and now and then one that is none
 * (two words of one hash): choosing is the caller's, as is comparing spelling and capitals. White
 * space counts as one separator, but a blank line ends a phrase.
 *
 * @param onHit called in order of `start`; of equal starts, the shorter first
 */
export function scan(
  table: PhraseTable,
  text: string,
  state: Scan,
  to: number,
  onHit: (phrase: number, start: number, end: number) => void,
): void {
  const { firsts, smallFirsts, pairs } = table;
  const symbols = SYMBOLS;
  const { length } = text;
  let { at, last, lastStart, lastEnd } = state;
  while (at < to) {
    const start = at;
    let unit = text.charCodeAt(at);
    let hash = 0;
    // The letters of ASCII, nearly all there is to read, are told by their number alone; the
    // symbol of one is `unit | 0x120`.
    while (((unit | 32) - 97) >>> 0 < 26) {
      hash = ((hash << 5) - hash + (unit | 0x120)) | 0;
      at += 1;
      unit = at < length ? text.charCodeAt(at) : 0;
    }
    const symbol = symbols[unit] || learn(unit);
    if (at < length && (symbol >= SYMBOL.firstOfWords || symbol === SYMBOL.ignored)) {
      // A digit, an accent, another script or something invisible: the rest of the word, slowly.
      [hash, at] = restOfWord(text, at, hash);
      if (hash === 0) continue;
    } else if (at === start) {
      at += 1;
      if (symbol === SYMBOL.separator) continue;
      last = 0;
      if (symbol <= SYMBOL.otherMark) continue;
      hash = symbol;
    }
    if (last !== 0 && mayBegin(pairs, pairOf(last, hash))) {
      walk(table, text, lastStart, last, lastEnd, onHit);
    }
    const first = text.charCodeAt(start);
    if (mayBegin(first >= 97 && first <= 122 ? smallFirsts : firsts, hash)) {
      walk(table, text, start, hash, at, onHit);
      last = 0;
    } else {
      last = hash;
      lastStart = start;
      lastEnd = at;
    }
  }
  state.at = at;
  state.last = last;
  state.lastStart = lastStart;
  state.lastEnd = lastEnd;
}

/** Reads a word on from `from`, whatever letters it has; gives its hash and its end. */
function restOfWord(text: string, from: number, begun: number): [hash: number, end: number] {
  let hash = begun;
  let at = from;
  for (; at < text.length; at += 1) {
    const symbol = symbolOf(text.charCodeAt(at));
    if (symbol >= SYMBOL.firstOfWords) hash = hashOn(hash, symbol);
    else if (symbol !== SYMBOL.ignored) break;
  }
  return [hash, at];
}

/** Follows the phrases that begin with the token of hash `first`, which stands at `[start, end)`. */
function walk(
  table: PhraseTable,
  text: string,
  start: number,
  first: number,
  end: number,
  onHit: (phrase: number, start: number, end: number) => void,
): void {
  const { phraseAt, nextPhrase, goesOn } = table;
  let node = follow(table, 0, first);
  let at = end;
  while (node !== 0) {
    let phrase = phraseAt[node] as number;
    for (; phrase >= 0; phrase = nextPhrase[phrase] as number) {
      onHit(phrase, start, wordEnd(text, at));
    }
    if (goesOn[node] === 0) return;
    let space = 0;
    let lines = 0;
    let symbol = 0;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      symbol = symbolOf(unit);
      if (symbol > SYMBOL.separator) break;
      if (symbol === SYMBOL.separator) space = AFTER_SPACE;
      if (unit === 0x0a) lines += 1;
    }
    if (lines > 1 || at >= text.length || symbol === SYMBOL.otherMark) return;
    let token = symbol;
    if (symbol >= SYMBOL.firstOfWords) [token, at] = restOfWord(text, at, 0);
    else at += 1;
    node = follow(table, node, token ^ space);
  }
}

/** The end of a phrase without the invisible characters that trail behind it. */
function wordEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && symbolOf(text.charCodeAt(at - 1)) === SYMBOL.ignored) at -= 1;
  return at;
}
