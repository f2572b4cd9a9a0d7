import { type Compiled, type CompiledForm, formOf, type Neighbours, startsOf } from './compiled.ts';
import type { Kind } from './form.ts';
import { indexNodes, type PhraseTable } from './phrase-table.ts';

/**
 * Compiled entries as plain data that a message can carry, so that they are compiled once and not
 * in every page. Numbers in a row are written as base64 of their bytes, lowest first.
 */
export type CompiledData = {
  /** The entries with the rank by which they win. */
  readonly entries: readonly (readonly [id: string, kind: Kind, rank: number])[];
  /** The rules, each once. */
  readonly rules: readonly Neighbours[];
  readonly forms: readonly FormRow[];
  readonly words: readonly string[];
  /** For each phrase of another sense the entries whose forms it holds. */
  readonly senses: readonly (readonly string[])[];
  readonly spellings: string;
  readonly roles: string;
  readonly table: { readonly [part in keyof PackedTable]: string };
};

/** A form: its entry and its rules by their numbers. */
type FormRow = readonly [
  entry: number,
  text: string,
  letterCase: CompiledForm['case'],
  near: readonly number[],
  notNear: readonly number[],
  needsName: boolean,
];

/** A table without its empty slots: for each node the key that leads to it. */
type PackedTable = Omit<PhraseTable, 'keys' | 'nodes'> & { readonly keyOfNode: Int32Array };

/** Writes compiled entries as data. */
export function packCompiled(compiled: Compiled): CompiledData {
  const entries = new Map<string, readonly [number, Kind]>();
  const rules = new Map<Neighbours, number>();
  const numberOf = (rule: Neighbours): number => {
    const number = rules.get(rule) ?? rules.size;
    rules.set(rule, number);
    return number;
  };
  const forms = compiled.forms.map((form): FormRow => {
    const [entry] = entries.get(form.entry) ?? [entries.size];
    entries.set(form.entry, [entry, form.kind]);
    const [near, notNear] = [form.near.map(numberOf), form.notNear.map(numberOf)];
    return [entry, form.text, form.case, near, notNear, form.needsName];
  });
  const { keys, nodes, ...rest } = compiled.table;
  const keyOfNode = new Int32Array(rest.phraseAt.length);
  for (const [slot, node] of nodes.entries())
    if (node !== 0) keyOfNode[node] = keys[slot] as number;
  return {
    entries: [...entries].map(([id, [, kind]]) => [id, kind, compiled.rank.get(id) ?? 0]),
    rules: [...rules.keys()],
    forms,
    words: compiled.words,
    senses: compiled.senses,
    spellings: compiled.phrases.spellings,
    roles: toBase64(compiled.phrases.roles),
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
  const ruleAt = (number: number): Neighbours => data.rules[number] as Neighbours;
  const { table, spellings, words, senses } = data;
  return {
    phrases: { roles, spellings, starts: startsOf(spellings, roles.length) },
    forms: data.forms.map(([number, text, letterCase, near, notNear, needsName]) => {
      const [entry, kind] = data.entries[number] as CompiledData['entries'][number];
      return formOf({
        entry,
        kind,
        text,
        case: letterCase,
        near: near.map(ruleAt),
        notNear: notNear.map(ruleAt),
        needsName,
      });
    }),
    words,
    senses,
    rank: new Map(data.entries.map(([id, , rank]) => [id, rank])),
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
