import { LANGUAGES, type Language } from '#lib/detect/form.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry, Explainer } from './schema.ts';
import { textIn } from './text-in.ts';

/**
 * Gives what the reader is shown of an entry: in `language` where the entry has it, else in a
 * language that it has.
 *
 * @param today as YYYY-MM-DD, to know whether its day of rechecking has passed
 * @returns null when no pack has the entry
 */
export function explain(
  catalogue: Catalogue,
  id: string,
  language: Language,
  today: string,
): Explainer | null {
  const { entries } = catalogue;
  const entry = entries.get(id);
  if (!entry) return null;
  const shown = [language, ...LANGUAGES].find((each) => entry.summary[each] && entry.names[each]);
  if (!shown) return null;
  const numberOf = new Map(entry.sources.map((source, index) => [source.id, index + 1]));
  const numbers = (ids: readonly string[]): number[] =>
    ids.flatMap((each) => numberOf.get(each) ?? []);
  return {
    entry: entry.id,
    pack: catalogue.packOf(id, shown),
    also: catalogue.also(id).flatMap((ref) => {
      const other = entries.get(ref);
      return other
        ? [{ entry: ref, name: nameOf(other, shown), pack: catalogue.packOf(ref, shown) }]
        : [];
    }),
    kind: entry.kind,
    language: shown,
    name: entry.names[shown] ?? entry.id,
    summary: entry.summary[shown] ?? '',
    summarySources: numbers(entry.summary.sources),
    sections: entry.sections.flatMap((section) => {
      const text = section[shown];
      return text ? [{ section: section.section, text, sources: numbers(section.sources) }] : [];
    }),
    sources: entry.sources,
    related: relatedTo(entries, entry).map((other) => ({
      entry: other.id,
      name: nameOf(other, shown),
    })),
    checked: entry.checked,
    isPastRecheck: today >= entry.recheck,
  };
}

/** More than this is a list that nobody reads. */
const MOST_RELATED = 8;

/** What an entry names as related, then what names it: links lead both ways. */
function relatedTo(entries: ReadonlyMap<string, Entry>, { id, related }: Entry): readonly Entry[] {
  const own = related.flatMap((each) => entries.get(each) ?? []);
  const others = [...entries.values()].filter((each) => each.related.includes(id));
  return [...new Set([...own, ...others])].slice(0, Math.max(MOST_RELATED, own.length));
}

/** Gives the name of an entry in `language`, or in a language that it has. */
export function nameOf(entry: Entry, language: Language): string {
  return textIn(entry.names, language) || entry.id;
}
