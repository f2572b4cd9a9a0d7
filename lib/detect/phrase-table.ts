import { isCapital } from './fold.ts';
import { SYMBOL, symbolOf } from './symbols.ts';

/**
 * All phrases of a detector as one table of words, so that a text is read once whatever their
 * number.
 *
 * A phrase is a row of tokens: words, and marks one by one; white space before a token is part of
 * it. The table leads from a node and a token's hash to the next node (open addressing); node 0 is
 * the start. Two rows whose hashes meet share a node: who asks compares the phrase itself in the
 * end.
 */
export type PhraseTable = {
  /** For each slot the mixed hash of a node and a token. */
  readonly keys: Int32Array;
  /** For each slot the node that follows, 0 for an empty slot. */
  readonly nodes: Int32Array;
  /** Which tokens a phrase begins with, one bit a hash: most words of a text are done with here. */
  readonly firsts: Int32Array;
  /** The same, of phrases that may begin with a small letter: most words of a text do. */
  readonly smallFirsts: Int32Array;
  /**
   * Which two words phrases of two words or more begin with. They do not count among `firsts`: so
   * many begin with a frequent word (`the`, `in`) that each such word would be walked from.
   */
  readonly pairs: Int32Array;
  /** For each node the first phrase that ends there, -1 for none. */
  readonly phraseAt: Int32Array;
  /** For each node 1 when some phrase goes on behind it. */
  readonly goesOn: Uint8Array;
  /** For each phrase the next one that ends at the same node, -1 for none. */
  readonly nextPhrase: Int32Array;
};

/** Put into the hash of a token that white space or a hyphen stands before. */
export const AFTER_SPACE = 0x5bd1e995;

/** Hashes one more symbol of a word (Bernstein's hash: the loop that reads every letter runs it). */
export function hashOn(hash: number, symbol: number): number {
  return ((hash << 5) - hash + symbol) | 0;
}

/** Mixes a node and a token into the key of a slot. */
function keyOf(node: number, token: number): number {
  const mixed = Math.imul(token ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Mixes the hashes of two words in a row, without the white space between them. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x01000193) ^ second) | 0;
}

/** Says whether some phrase may begin with a token of this hash; a yes may be wrong, a no never. */
export function mayBegin(bits: Int32Array, token: number): boolean {
  const bit = (Math.imul(token, 0x9e3779b1) >>> 7) & (bits.length * 32 - 1);
  return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

function putBit(bits: Int32Array, token: number): void {
  const bit = (Math.imul(token, 0x9e3779b1) >>> 7) & (bits.length * 32 - 1);
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

/**
 * Builds the table of `phrases`; a phrase is known by its index there.
 *
 * @param isAnyCase whether a phrase may begin with a small letter though it is written with a capital
 */
export function buildPhraseTable(
  phrases: readonly string[],
  isAnyCase: (phrase: number) => boolean = () => false,
): PhraseTable {
  const rows = newRows();
  for (const phrase of phrases) addRow(rows, phrase);
  const size = powerOfTwo(rows.used * 2);
  const keys = new Int32Array(size);
  const nodes = new Int32Array(size);
  const bits = powerOfTwo(phrases.length * 8) / 32;
  const firsts = new Int32Array(bits);
  const smallFirsts = new Int32Array(bits);
  const pairs = new Int32Array(bits);
  const phraseAt = new Int32Array(rows.used + 1).fill(-1);
  const goesOn = new Uint8Array(rows.used + 1);
  const nextPhrase = new Int32Array(phrases.length).fill(-1);
  let used = 1;
  let from = 0;
  for (const [phrase, end] of rows.ends.entries()) {
    if (end === from) continue;
    const first = rows.tokens[from] as number;
    if (end - from > 1 && rows.isSpaced[from + 1] === 1) {
      putBit(pairs, pairOf(first, (rows.tokens[from + 1] as number) ^ AFTER_SPACE));
    } else {
      putBit(firsts, first);
      if (isAnyCase(phrase) || !isCapital((phrases[phrase] as string).charAt(0))) {
        putBit(smallFirsts, first);
      }
    }
    let node = 0;
    for (; from < end; from += 1) {
      goesOn[node] = 1;
      const key = keyOf(node, rows.tokens[from] as number);
      let slot = key & (size - 1);
      while (nodes[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
      if (nodes[slot] === 0) {
        keys[slot] = key;
        nodes[slot] = used;
        used += 1;
      }
      node = nodes[slot] as number;
    }
    nextPhrase[phrase] = phraseAt[node] as number;
    phraseAt[node] = phrase;
  }
  return {
    keys,
    nodes,
    firsts,
    smallFirsts,
    pairs,
    phraseAt: phraseAt.slice(0, used),
    goesOn: goesOn.slice(0, used),
    nextPhrase,
  };
}

/** Makes the slots anew from the key that leads to each node (none to the start). */
export function indexNodes(keyOfNode: Int32Array): Pick<PhraseTable, 'keys' | 'nodes'> {
  const size = powerOfTwo(keyOfNode.length * 2);
  const keys = new Int32Array(size);
  const nodes = new Int32Array(size);
  for (let node = 1; node < keyOfNode.length; node += 1) {
    const key = keyOfNode[node] as number;
    let slot = key & (size - 1);
    while (nodes[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    nodes[slot] = node;
  }
  return { keys, nodes };
}

/** Gives the node behind `node` and a token, 0 for none. */
export function follow(table: PhraseTable, node: number, token: number): number {
  const { keys, nodes } = table;
  const mask = keys.length - 1;
  const key = keyOf(node, token);
  let slot = key & mask;
  while (nodes[slot] !== 0) {
    if (keys[slot] === key) return nodes[slot] as number;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** The tokens of all phrases, one phrase behind another, and where each ends. */
type Rows = {
  tokens: Int32Array;
  /** 1 for a word with white space before it. */
  readonly isSpaced: number[];
  used: number;
  readonly ends: number[];
};

function newRows(): Rows {
  return { tokens: new Int32Array(1024), isSpaced: [], used: 0, ends: [] };
}

/** Cuts a phrase into the hashes of its tokens, as the scanner cuts a text. */
function addRow(rows: Rows, phrase: string): void {
  const start = rows.used;
  let space = 0;
  let word = 0;
  const add = (token: number): void => {
    if (rows.used === rows.tokens.length) rows.tokens = doubled(rows.tokens);
    rows.tokens[rows.used] = token ^ space;
    rows.isSpaced.push(space !== 0 && word !== 0 ? 1 : 0);
    rows.used += 1;
    space = 0;
  };
  for (let at = 0; at < phrase.length; at += 1) {
    const symbol = symbolOf(phrase.charCodeAt(at));
    if (symbol >= SYMBOL.firstOfWords) {
      word = hashOn(word, symbol);
      continue;
    }
    if (symbol === SYMBOL.ignored) continue;
    if (word !== 0) add(word);
    word = 0;
    if (symbol !== SYMBOL.separator) add(symbol);
    else if (rows.used > start) space = AFTER_SPACE;
  }
  if (word !== 0) add(word);
  rows.ends.push(rows.used);
}

function doubled(numbers: Int32Array<ArrayBufferLike>): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** The least power of two that is not below `least`, and at least 32. */
function powerOfTwo(least: number): number {
  let size = 32;
  while (size < least) size *= 2;
  return size;
}
