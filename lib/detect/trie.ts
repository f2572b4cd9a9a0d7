import { foldCharacter, IGNORED, isWordCharacter, SEPARATOR } from './fold.ts';

/** Classes of characters, as the scanner's table gives them; any higher number is a symbol. */
export const SYMBOL = {
  /** Not looked at yet: the table fills itself as characters are met. */
  unknown: 0,
  /** Part of a word, but in no phrase. */
  otherWord: 1,
  /** Between words, and in no phrase. */
  otherMark: 2,
  /** Invisible inside a word. */
  ignored: 3,
  /** White space or a hyphen. */
  separator: 4,
} as const;

const FIRST_FREE = 5;

/**
 * All phrases of a detector as one automaton, so that a text is read once whatever their number.
 *
 * `next[node * width + symbol]` is the node that follows, 0 for none; node 0 is the start.
 * `phrasesAt[node]` lists the phrases that end there.
 */
export type Trie = {
  readonly next: Int32Array;
  readonly width: number;
  readonly phrasesAt: readonly (readonly number[] | undefined)[];
  /** The symbol of each UTF-16 unit; {@link SYMBOL}`.unknown` until it is met. */
  readonly symbols: Uint16Array;
  /** The symbol of each folded code that a phrase uses. */
  readonly symbolOfFold: ReadonlyMap<number, number>;
  /** Whether a symbol is part of a word. */
  readonly isWord: Uint8Array;
};

/** Phrases built in between two rests: about a millisecond. */
const STEP = 300;

/**
 * Builds the automaton of `phrases`; a phrase is known by its index there. Rests between steps.
 *
 * The table grows by doubling: phrases share their beginnings, so it stays far smaller than all
 * their letters.
 */
export function* buildTrie(phrases: readonly string[]): Generator<void, Trie, void> {
  const symbolOfFold = new Map<number, number>();
  const isWordSymbol = [0, 1, 0, 0, 0];
  const coded: number[][] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (index % STEP === STEP - 1) yield;
    coded.push(code(phrase, symbolOfFold, isWordSymbol));
  }
  const width = FIRST_FREE + symbolOfFold.size;
  let next = new Int32Array(1024 * width);
  const phrasesAt: (number[] | undefined)[] = [undefined];
  let used = 1;
  for (const [phrase, symbols] of coded.entries()) {
    if (phrase % STEP === STEP - 1) yield;
    let node = 0;
    for (const symbol of symbols) {
      const at = node * width + symbol;
      if (next[at] === 0) {
        if ((used + 1) * width > next.length) next = grown(next);
        next[at] = used;
        phrasesAt[used] = undefined;
        used += 1;
      }
      node = next[at] as number;
    }
    const ending = phrasesAt[node];
    if (ending) ending.push(phrase);
    else phrasesAt[node] = [phrase];
  }
  return {
    next,
    width,
    phrasesAt,
    symbols: new Uint16Array(0x10000),
    symbolOfFold,
    isWord: Uint8Array.from(isWordSymbol),
  };
}

function grown(table: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2);
  larger.set(table);
  return larger;
}

/** Gives the symbol of a character that the table does not know yet, and teaches it the table. */
export function learnSymbol(trie: Trie, unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldCharacter(character);
  let symbol: number;
  if (folded === IGNORED) symbol = SYMBOL.ignored;
  else if (folded === SEPARATOR) symbol = SYMBOL.separator;
  else {
    const fallback = isWordCharacter(character) ? SYMBOL.otherWord : SYMBOL.otherMark;
    symbol = trie.symbolOfFold.get(folded) ?? fallback;
  }
  trie.symbols[unit] = symbol;
  return symbol;
}

function code(phrase: string, symbolOfFold: Map<number, number>, isWord: number[]): number[] {
  const symbols: number[] = [];
  for (let at = 0; at < phrase.length; at += 1) {
    const character = phrase.charAt(at);
    const folded = foldCharacter(character);
    if (folded === IGNORED) continue;
    if (folded === SEPARATOR) {
      symbols.push(SYMBOL.separator);
      continue;
    }
    let symbol = symbolOfFold.get(folded);
    if (symbol === undefined) {
      symbol = FIRST_FREE + symbolOfFold.size;
      symbolOfFold.set(folded, symbol);
      isWord[symbol] = isWordCharacter(character) ? 1 : 0;
    }
    symbols.push(symbol);
  }
  return symbols;
}
