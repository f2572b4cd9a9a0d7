import { formTexts, LANGUAGES } from '#lib/detect/form.ts';
import { LIMITS } from './limits.ts';
import { mixedWordIn, oddCharacterIn } from './odd-characters.ts';
import { addressProblem } from './outside-address.ts';
import type { PackProblem, Place } from './pack-problem.ts';
import type { Entry, Pack, Question } from './schema.ts';
import { spellingsOf } from './spellings.ts';

/**
 * Words that stand in every text: a form that is one of them alone would mark it all. With a word
 * that must stand near it, it may still mean something ("the agency").
 */
const COMMON = new Set(
  (
    'the and for that this with from have has had was were are is be been not but they them their ' +
    'his her she he it its we our you your who what when where which will would can could of to in ' +
    'on at by as or an if so do did no yes all any one two new said more after also ' +
    'el la los las un una unos unas de del que en por para con sin se su sus es son fue ser ha han ' +
    'no sí más como pero este esta esto lo le les al ya hay muy entre sobre desde hasta'
  ).split(' '),
);

/** Finds what the format cannot say: what is there twice, leads nowhere, or hides what it is. */
export function meaningProblems(pack: Pack): PackProblem[] {
  return [
    ...oddTexts(pack),
    ...repeated(
      pack.entries.map(({ id }) => id),
      (index) => placeOfEntry(pack, index),
    ),
    ...repeated(
      pack.questions.map(({ id }) => id),
      (index) => ({ question: index + 1 }),
    ),
    ...pack.entries.flatMap((entry, index) => inEntry(entry, placeOfEntry(pack, index))),
    ...pack.questions.flatMap((question, index) => inQuestion(question, index + 1, pack)),
    ...tooManyForms(pack),
  ];
}

function placeOfEntry({ entries }: Pack, index: number): Place {
  const { names, id } = entries[index] as Entry;
  return { entry: { number: index + 1, name: names.en ?? names.es ?? id } };
}

/** Walks every text once; the format allows no text whose depth is not bounded. */
function* textsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<[string, readonly PropertyKey[]]> {
  if (typeof value === 'string') yield [value, path];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      yield* textsOf(each, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function oddTexts(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [text, path] of textsOf(pack)) {
    const [list, index] = path;
    const place =
      list === 'entries'
        ? placeOfEntry(pack, Number(index))
        : list === 'questions'
          ? { question: Number(index) + 1 }
          : {};
    const code = oddCharacterIn(text);
    if (code !== null) problems.push({ key: 'oddCharacter', values: [code], place });
    const word = mixedWordIn(text);
    if (word !== null) problems.push({ key: 'mixedWord', values: [word], place });
  }
  return problems;
}

function repeated(ids: readonly string[], placeAt: (index: number) => Place): PackProblem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [{ key: 'twice', values: [id], place: placeAt(index) } as const];
    seen.add(id);
    return [];
  });
}

function inEntry(entry: Entry, place: Place): PackProblem[] {
  const problems: PackProblem[] = [];
  const { names, summary, forms, sources, related, id, checked, recheck } = entry;
  const isExplained = LANGUAGES.some((each) => names[each] && summary[each]);
  if (!isExplained) problems.push({ key: 'noExplainer', place });
  if (LANGUAGES.every((each) => !forms[each]?.length)) problems.push({ key: 'noForm', place });
  if (recheck < checked) problems.push({ key: 'recheckBefore', values: [recheck, checked], place });
  if (related.includes(id)) problems.push({ key: 'relatedToItself', place });
  for (const [index, { url }] of sources.entries()) {
    const key = addressProblem(url);
    if (key) problems.push({ key, values: [url], place: { ...place, source: index + 1 } });
  }
  problems.push(
    ...repeated(
      sources.map((each) => each.id),
      (index) => ({ ...place, source: index + 1 }),
    ),
    ...repeated(
      entry.sections.map(({ section }) => section),
      () => place,
    ),
  );
  for (const form of LANGUAGES.flatMap((each) => forms[each] ?? [])) {
    const needsWords = form.rules?.some(({ rule }) => rule === 'near' || rule === 'named-before');
    for (const text of formTexts(form)) {
      if (!/\p{L}|\p{N}/u.test(text)) problems.push({ key: 'noLetter', values: [text], place });
      if (!needsWords && COMMON.has(text.toLowerCase()))
        problems.push({ key: 'commonWord', values: [text], place });
    }
  }
  return problems;
}

function inQuestion({ kind, choices, on }: Question, number: number, pack: Pack): PackProblem[] {
  const place = { question: number };
  if (on.target === 'entry' && !pack.entries.some(({ id }) => id === on.entry))
    return [{ key: 'unknownEntry', values: [on.entry], place }];
  if (kind === 'choice' && !choices) return [{ key: 'noChoices', place }];
  return kind !== 'choice' && choices ? [{ key: 'choicesUnused', place }] : [];
}

function tooManyForms({ entries }: Pack): PackProblem[] {
  const count = entries.flatMap(spellingsOf).length;
  return count > LIMITS.forms ? [{ key: 'tooManyForms', values: [count, LIMITS.forms] }] : [];
}
