import type { Key, Translate } from '#lib/i18n/translate.ts';

/** Where in a pack something is wrong, as a person would point to it. Numbers count from 1. */
export type Place = {
  readonly entry?: { readonly number: number; readonly name: string };
  readonly source?: number;
  readonly question?: number;
};

type Keys<Prefix extends string> =
  Extract<Key, `${Prefix}.${string}`> extends `${Prefix}.${infer Rest}` ? Rest : never;

/** What can be wrong with a pack: the keys of its sentences. */
type PackProblemKey = Keys<'packProblem'>;

/** A field of a pack that has a name of its own in sentences. */
export type FieldName = Keys<'packField'>;

/** One thing that is wrong with a pack, and where. */
export type PackProblem = {
  readonly key: PackProblemKey;
  /** What the sentence speaks of: numbers, or pieces of the pack as it has them. */
  readonly values?: readonly (string | number)[];
  /** The field meant, named in the reader's language as the first of the values. */
  readonly field?: FieldName;
  readonly place?: Place;
};

/** A piece of a pack that is quoted in a sentence is cut here (UTF-16 units). */
const LONGEST_QUOTED = 60;

/** Says in words where and what is wrong: `Entry 12, “Ring”: the form “a” has fewer than 2 letters.` */
export function problemSentence(problem: PackProblem, t: Translate): string {
  const { key, values = [], field, place = {} } = problem;
  const named = field === undefined ? [] : [t(`packField.${field}`)];
  const quoted = values.map((value) => (typeof value === 'string' ? cut(value) : value));
  const what = t(`packProblem.${key}`, ...named, ...quoted);
  const where = placeInWords(place, t);
  return where === '' ? upper(what) : `${where}: ${what}`;
}

function placeInWords({ entry, source, question }: Place, t: Translate): string {
  const parts: string[] = [];
  if (entry) parts.push(t('packPlace.entry', String(entry.number), cut(entry.name)));
  if (question !== undefined) parts.push(t('packPlace.question', String(question)));
  if (source !== undefined) parts.push(t('packPlace.source', String(source)));
  return parts.join(', ');
}

/** A sentence never repeats what nobody sees: it might turn the sentence itself round. */
function cut(raw: string): string {
  const words = raw.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{FFFD}');
  return words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED)}…` : words;
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
