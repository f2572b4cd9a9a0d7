import { formTexts, LANGUAGES, type Language } from '#lib/detect/form.ts';
import { type Entry, PACK_FORMAT, type Pack, type Question } from './schema.ts';
import type { Texts } from './text-in.ts';

/** Days after which an entry is to be checked again, unless its author says otherwise. */
const RECHECK_DAYS = 180;

/** A pack with nothing in it yet. Its texts are empty: it is no sound pack before they are filled. */
export function blankPack(id: string, today: string): Pack {
  return {
    format: PACK_FORMAT,
    id,
    version: 1,
    languages: ['en'],
    title: { en: '' },
    summary: { en: '' },
    licence: 'CC-BY-4.0',
    authors: [''],
    date: today,
    questions: [],
    entries: [],
  };
}

/** A copy to be changed; it says what it is based on. */
export function copyOf(pack: Pack, id: string, today: string): Pack {
  const basedOn = { pack: pack.id, version: pack.version };
  return { ...structuredClone(pack), id, version: 1, date: today, authors: [''], basedOn };
}

/** An entry with nothing in it yet, and room for one source. */
export function blankEntry(id: string, language: Language, today: string): Entry {
  return {
    id,
    kind: 'program',
    names: { [language]: '' },
    forms: { [language]: [{ text: '' }] },
    summary: { [language]: '', sources: ['s1'] },
    sections: [],
    sources: [blankSource('s1', today)],
    related: [],
    checked: today,
    recheck: dayAfter(today, RECHECK_DAYS),
  };
}

/** A source with nothing in it yet. */
export function blankSource(id: string, today: string): Entry['sources'][number] {
  return { id, title: '', publisher: '', url: '', kind: 'secondary', checked: today };
}

/** A question with nothing in it yet. */
export function blankQuestion(id: string, language: Language): Question {
  return { id, on: { target: 'page' }, kind: 'long', ask: { [language]: '' } };
}

/** Gives an id that none of `taken` is: `s1`, `s2` … */
export function freeId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/**
 * Gives the pack as it is shared: empty texts and lines left out, ids of new entries made of their
 * names, languages told from its texts.
 *
 * @param forStudents whether notes for the educator are taken out
 */
export function finished(draft: Pack, today: string, forStudents: boolean): Pack {
  const entries = draft.entries.map(finishedEntry);
  const renamed = new Map(draft.entries.map((entry, index) => [entry.id, idOf(entry, index)]));
  const named = entries.map((entry) => ({
    ...entry,
    id: renamed.get(entry.id) ?? entry.id,
    related: entry.related.map((id) => renamed.get(id) ?? id),
  }));
  return {
    ...draft,
    title: filled(draft.title),
    summary: filled(draft.summary),
    authors: draft.authors.map((name) => name.trim()),
    date: today,
    languages: LANGUAGES.filter((each) => named.some(({ summary }) => summary[each])),
    entries: named,
    questions: draft.questions.map((question) => {
      const { on } = question;
      const ready = finishedQuestion(question, forStudents);
      if (on.target !== 'entry') return ready;
      return { ...ready, on: { target: 'entry', entry: renamed.get(on.entry) ?? on.entry } };
    }),
  };
}

/** Ids that the editor gave to what has no name yet. */
const MADE_ID = /^entry-\d+$/u;

function idOf({ id, names }: Entry, index: number): string {
  if (!MADE_ID.test(id)) return id;
  const name = (names.en || names.es) ?? '';
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return plain === '' ? `entry-${index + 1}` : plain;
}

function filled(texts: Texts): { en?: string; es?: string } {
  const kept = LANGUAGES.flatMap((each) => {
    const text = texts[each]?.trim();
    return text ? [[each, text] as const] : [];
  });
  return Object.fromEntries(kept);
}

function finishedEntry(entry: Entry): Entry {
  const { summary, sections, forms } = entry;
  const kept = LANGUAGES.flatMap((each) => {
    const own = (forms[each] ?? []).flatMap((form) => {
      const [text, ...or] = formTexts(form)
        .map((spelling) => spelling.trim())
        .filter((spelling) => spelling !== '');
      if (text === undefined) return [];
      const { or: _, rules, ...rest } = form;
      const more = { ...(or.length ? { or } : {}), ...(rules?.length ? { rules } : {}) };
      return [{ ...rest, text, ...more }];
    });
    return own.length > 0 ? [[each, own] as const] : [];
  });
  return {
    ...entry,
    names: filled(entry.names),
    forms: Object.fromEntries(kept),
    summary: { ...filled(summary), sources: summary.sources },
    sections: sections
      .map(({ section, sources, ...texts }) => ({ section, ...filled(texts), sources }))
      .filter((each) => each.en || each.es),
    sources: entry.sources.map((source) => ({ ...source, url: fullAddress(source.url) })),
  };
}

/** Addresses are often copied without their beginning: then `https://` is meant. */
function fullAddress(address: string): string {
  const own = address.trim();
  return own === '' || /^[a-z][a-z0-9+.-]*:/iu.test(own) ? own : `https://${own}`;
}

function finishedQuestion(question: Question, forStudents: boolean): Question {
  const { forEducator, hint, choices, kind, ...rest } = question;
  const [told, note] = [hint && filled(hint), forEducator && filled(forEducator)];
  const has = (texts: Texts | undefined): boolean => Boolean(texts?.en || texts?.es);
  return {
    ...rest,
    kind,
    ask: filled(question.ask),
    ...(kind === 'choice' && choices ? { choices: choices.map(filled).filter(has) } : {}),
    ...(told && has(told) ? { hint: told } : {}),
    ...(!forStudents && note && has(note) ? { forEducator: note } : {}),
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
