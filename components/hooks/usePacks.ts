import type { Language } from '#lib/detect/form.ts';
import { BUILT_IN_PACKS } from '#lib/packs/built-in.ts';

/** A pack as a list of packs shows it. */
export type PackShown = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The ids of its entries, in its order. */
  readonly ids: readonly string[];
};

/** Gives the packs with their texts in the reader's language. */
export function usePacks(language: Language): readonly PackShown[] {
  return BUILT_IN_PACKS.map(({ id, title, summary, entries }) => ({
    id,
    title: title[language] ?? title.en ?? id,
    summary: summary[language] ?? summary.en ?? '',
    ids: entries,
  }));
}
