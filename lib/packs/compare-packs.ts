import type { Pack } from './schema.ts';

/** One wording that differs between two packs; '' where there is none. */
export type PackChange = {
  /** Where, as a path in words of the format: `entries / mail-cover / summary / en`. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
};

/**
 * Compares two packs wording by wording. Entries, questions and sources are told by their ids, so
 * that one put in between changes nothing else; version and date, which change each time, are
 * left out.
 */
export function comparePacks(before: Pack, after: Pack): readonly PackChange[] {
  const old = wordings(before);
  const next = wordings(after);
  const places = new Set([...old.keys(), ...next.keys()]);
  return [...places].flatMap((where) => {
    const [was, is] = [old.get(where) ?? '', next.get(where) ?? ''];
    return was === is ? [] : [{ where, before: was, after: is }];
  });
}

const CHANGES_EACH_TIME = new Set(['format', 'version', 'date']);

function wordings(pack: Pack): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(pack)) {
    if (!CHANGES_EACH_TIME.has(key)) collect(value, key, found);
  }
  return found;
}

function collect(value: unknown, where: string, found: Map<string, string>): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object')) {
      if (value.length > 0) found.set(where, value.join(', '));
      return;
    }
    for (const [index, each] of value.entries()) {
      collect(each, `${where} / ${nameOf(each, index)}`, found);
    }
  } else if (typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      if (key !== 'id') collect(each, `${where} / ${key}`, found);
    }
  } else found.set(where, String(value));
}

/** What tells a thing of a list from its neighbours, whatever its place. */
function nameOf(value: unknown, index: number): string {
  const { id, section, text, rule } = value as { readonly [key: string]: unknown };
  const name = [id, section, text, rule].find((each) => typeof each === 'string');
  return name === undefined ? String(index + 1) : String(name);
}
