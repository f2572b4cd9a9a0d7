import { formTexts, LANGUAGES, type Language } from '#lib/detect/form.ts';
import type { Key } from '#lib/i18n/translate.ts';
import type { Entry, Pack } from './schema.ts';

/** What is not wrong with a pack, but may be better, and where. */
export type PackWarning = {
  readonly key: Extract<Key, `packWarning.${string}`>;
  readonly entry: string;
  readonly values: readonly (string | number)[];
  /** What would cure it at a press: this spelling of the form in capitals. */
  readonly cure?: { readonly language: Language; readonly form: number; readonly text: string };
};

/** Readers stop here (words). */
const LONGEST_SUMMARY = 35;

/** One word of so few letters is mostly a word of everyday as well; capitals throughout are a name. */
const SHORT = 5;
const ACRONYM = /^\p{Lu}{3,}$/u;

/** Finds what an editor would ask about: long summaries, short forms without a rule, forms of two entries. */
export function packWarnings(pack: Pack): readonly PackWarning[] {
  return [...pack.entries.flatMap(ofEntry), ...sharedForms(pack.entries)];
}

function ofEntry(entry: Entry): readonly PackWarning[] {
  return LANGUAGES.flatMap((language) => [
    ...longSummary(entry, language),
    ...shortForms(entry, language),
  ]);
}

function longSummary({ id, summary }: Entry, language: Language): readonly PackWarning[] {
  const words = (summary[language] ?? '').split(/\s+/u).filter((word) => word !== '').length;
  if (words <= LONGEST_SUMMARY) return [];
  return [{ key: 'packWarning.longSummary', entry: id, values: [words, String(LONGEST_SUMMARY)] }];
}

function shortForms({ id, forms }: Entry, language: Language): readonly PackWarning[] {
  return (forms[language] ?? []).flatMap((form, index) => {
    if (form.rules?.length) return [];
    const short = formTexts(form).find(
      (text) => text !== '' && text.length <= SHORT && !text.includes(' ') && !ACRONYM.test(text),
    );
    if (short === undefined) return [];
    const warning = { key: 'packWarning.shortForm', entry: id, values: [short] } as const;
    // Small letters throughout: "ice" is weather, ICE is not.
    return short === short.toLowerCase()
      ? [{ ...warning, cure: { language, form: index, text: short } }]
      : [warning];
  });
}

function sharedForms(entries: readonly Entry[]): readonly PackWarning[] {
  const first = new Map<string, Entry>();
  const warnings: PackWarning[] = [];
  for (const entry of entries) {
    const own = LANGUAGES.flatMap((language) =>
      (entry.forms[language] ?? []).flatMap((form) =>
        form.rules?.length
          ? []
          : formTexts(form).map((text) => `${language} ${text.toLowerCase()}`),
      ),
    );
    for (const spelling of new Set(own)) {
      const other = first.get(spelling);
      if (!other) first.set(spelling, entry);
      else if (spelling.length > 3) {
        const values = [spelling.slice(3), other.names.en || other.names.es || other.id];
        warnings.push({ key: 'packWarning.sharedForm', entry: entry.id, values });
      }
    }
  }
  return warnings;
}
