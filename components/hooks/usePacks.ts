import { useMemo } from 'react';
import type { Language } from '#lib/detect/form.ts';
import type { Catalogue } from '#lib/packs/catalogue.ts';
import { textIn } from '#lib/packs/text-in.ts';

/** A pack as a list of packs shows it. */
export type PackShown = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The names of its entries, in its order. */
  readonly ids: readonly string[];
};

/** Gives the packs with their texts in the reader's language. */
export function usePacks({ packs }: Catalogue, language: Language): readonly PackShown[] {
  return useMemo(
    () =>
      packs.map(({ id, title, summary, entries }) => ({
        id,
        title: textIn(title, language) || id,
        summary: textIn(summary, language),
        ids: entries,
      })),
    [packs, language],
  );
}
