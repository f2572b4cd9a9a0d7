import type { z } from 'zod';
import type { FieldName, PackProblem, Place } from './pack-problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Fields that have a name in sentences, by what the format calls them. */
const FIELDS: { readonly [name: string]: FieldName } = {
  title: 'title',
  summary: 'summary',
  names: 'name',
  forms: 'form',
  text: 'form',
  or: 'form',
  rules: 'rule',
  rule: 'rule',
  words: 'ruleWord',
  phrases: 'ruleWord',
  within: 'within',
  atLeast: 'atLeast',
  sections: 'section',
  section: 'section',
  sources: 'sources',
  url: 'url',
  publisher: 'publisher',
  date: 'date',
  checked: 'checked',
  recheck: 'recheck',
  related: 'related',
  id: 'id',
  kind: 'kind',
  version: 'version',
  format: 'format',
  languages: 'languages',
  licence: 'licence',
  authors: 'authors',
  basedOn: 'basedOn',
  entries: 'entries',
  questions: 'questions',
  ask: 'ask',
  choices: 'choices',
  hint: 'hint',
  forEducator: 'forEducator',
  on: 'on',
  quote: 'quote',
};

/** Says in problems what zod found wrong with `value`; the first comes first. */
export function formatProblems(issues: readonly Issue[], value: unknown): PackProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, value));
}

function problemsOf(issue: Issue, value: unknown): PackProblem[] {
  const { path } = issue;
  const place = placeOf(path, value);
  const field = fieldOf(path);
  const about = { place, field };
  const found = valueAt(value, path);
  const shown = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  switch (issue.code) {
    case 'invalid_type':
      if (found === undefined) return [{ key: 'missing', ...about }];
      return [{ key: path.length === 0 ? 'notAPack' : 'wrongType', ...about }];
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({ key: 'unknownPart', values: [name], place }));
    case 'invalid_union':
    case 'invalid_value':
      if (found === undefined) return [{ key: 'missing', ...about }];
      return [{ key: 'notOneOf', values: [shown], ...about }];
    case 'too_small':
      return [tooSmall(issue, about, shown)];
    case 'too_big':
      return [{ key: BIG[kindOf(issue.origin)], values: [Number(issue.maximum)], ...about }];
    case 'invalid_format': {
      const last = path.at(-1);
      if (last === 'url') return [{ key: 'badAddress', values: [shown], place }];
      const isDay = field === 'date' || field === 'checked' || field === 'recheck';
      return [{ key: isDay ? 'badDay' : 'badId', values: [shown], ...about }];
    }
    case 'custom':
      if (issue.message === 'noLanguage') return [{ key: 'noLanguage', ...about }];
      return [{ key: 'unknownSource', values: [String(issue.params?.each ?? '')], place }];
    default:
      return [{ key: 'wrongType', ...about }];
  }
}

type About = { readonly place: Place; readonly field: FieldName };

const BIG = { text: 'tooLong', list: 'tooMany', number: 'tooLarge' } as const;

function kindOf(origin: string): keyof typeof BIG {
  if (origin === 'string') return 'text';
  return origin === 'array' ? 'list' : 'number';
}

function tooSmall(
  issue: Extract<Issue, { code: 'too_small' }>,
  about: About,
  shown: string,
): PackProblem {
  const least = Number(issue.minimum);
  const kind = kindOf(issue.origin);
  if (kind === 'number') return { key: 'tooSmall', values: [least], ...about };
  if (kind === 'list') return { key: 'tooFew', values: [least], ...about };
  return shown.trim() === ''
    ? { key: 'empty', ...about }
    : { key: 'tooShort', values: [shown, least], ...about };
}

/** The last of a path that has a name: `entries, 3, names, en` is a name. */
function fieldOf(path: Path): FieldName {
  for (const step of path.toReversed()) {
    const field =
      typeof step === 'string' && Object.hasOwn(FIELDS, step) ? FIELDS[step] : undefined;
    if (field) return field;
  }
  return 'file';
}

/** Points to the entry, source or question that a path leads through. */
function placeOf(path: Path, value: unknown): Place {
  const [list, index] = path;
  if (typeof index !== 'number') return {};
  if (list === 'questions') return { question: index + 1 };
  if (list !== 'entries') return {};
  const names = valueAt(value, ['entries', index, 'names']) as {
    en?: unknown;
    es?: unknown;
  } | null;
  const id = valueAt(value, ['entries', index, 'id']);
  const name = [names?.en, names?.es, id].find((each) => typeof each === 'string') ?? '?';
  const source = path[2] === 'sources' && typeof path[3] === 'number' ? path[3] + 1 : undefined;
  return {
    entry: { number: index + 1, name: String(name) },
    ...(source === undefined ? {} : { source }),
  };
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as { readonly [step: PropertyKey]: unknown })[step];
  }
  return at;
}
