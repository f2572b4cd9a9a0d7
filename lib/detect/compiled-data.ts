import type { Compiled, CompiledForm, Phrase } from './compiled.ts';
import { indexNodes, type PhraseTable } from './phrase-table.ts';

/**
 * Compiled entries as plain data that a message can carry, so that they are compiled once and not
 * in every page. Numbers in a row are written as base64 of their bytes, lowest first.
 */
export type CompiledData = {
  readonly forms: readonly CompiledForm[];
  readonly words: readonly string[];
  /** The entries in the order in which they win. */
  readonly rank: readonly (readonly [entry: string, rank: number])[];
  /** The entries whose forms a phrase of another sense holds, for each such phrase. */
  readonly senses: readonly (readonly string[])[];
  /** The phrases, one a line. */
  readonly spellings: string;
  /** For each phrase what it stands for: a number of a form, word or sense, times 3, plus 0, 1 or 2. */
  readonly roles: string;
  readonly table: { readonly [part in keyof PackedTable]: string };
};

/** A table without its empty slots: for each node the key that leads to it. */
type PackedTable = Omit<PhraseTable, 'keys' | 'nodes'> & { readonly keyOfNode: Int32Array };

/** Writes compiled entries as data. */
export function packCompiled(compiled: Compiled): CompiledData {
  const forms: CompiledForm[] = [];
  const numberOf = new Map<CompiledForm, number>();
  const senses: (readonly string[])[] = [];
  const roles = Int32Array.from(compiled.phrases, (phrase) => {
    switch (phrase.role) {
      case 'form': {
        const number = numberOf.get(phrase.form) ?? forms.push(phrase.form) - 1;
        numberOf.set(phrase.form, number);
        return number * 3;
      }
      case 'word':
        return phrase.word * 3 + 1;
      case 'other-sense':
        return (senses.push(phrase.of) - 1) * 3 + 2;
    }
  });
  const { keys, nodes, ...rest } = compiled.table;
  const keyOfNode = new Int32Array(rest.phraseAt.length);
  for (const [slot, node] of nodes.entries())
    if (node !== 0) keyOfNode[node] = keys[slot] as number;
  return {
    forms,
    words: compiled.words,
    rank: [...compiled.rank],
    senses,
    spellings: compiled.phrases.map((phrase) => phrase.spelling).join('\n'),
    roles: toBase64(roles),
    table: {
      keyOfNode: toBase64(keyOfNode),
      firsts: toBase64(rest.firsts),
      smallFirsts: toBase64(rest.smallFirsts),
      pairs: toBase64(rest.pairs),
      phraseAt: toBase64(rest.phraseAt),
      nextPhrase: toBase64(rest.nextPhrase),
      goesOn: toBase64(rest.goesOn),
    },
  };
}

/** Reads compiled entries back from data. */
export function unpackCompiled(data: CompiledData): Compiled {
  const roles = numbers(data.roles);
  const phrases = data.spellings.split('\n').map((spelling, index): Phrase => {
    const role = roles[index] ?? 0;
    const number = Math.floor(role / 3);
    if (role % 3 === 0) return { role: 'form', form: data.forms[number] as CompiledForm, spelling };
    if (role % 3 === 1) return { role: 'word', word: number, spelling };
    return { role: 'other-sense', of: data.senses[number] ?? [], spelling };
  });
  const { table } = data;
  return {
    phrases: roles.length === 0 ? [] : phrases,
    words: data.words,
    rank: new Map(data.rank),
    table: {
      ...indexNodes(numbers(table.keyOfNode)),
      firsts: numbers(table.firsts),
      smallFirsts: numbers(table.smallFirsts),
      pairs: numbers(table.pairs),
      phraseAt: numbers(table.phraseAt),
      nextPhrase: numbers(table.nextPhrase),
      goesOn: bytesOf(table.goesOn),
    },
  };
}

/** Characters made of bytes at once: more would be too many arguments. */
const CHUNK = 0x2000;

function toBase64(array: Int32Array | Uint8Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function numbers(base64: string): Int32Array {
  return new Int32Array(bytesOf(base64).buffer);
}
