import { useMemo } from 'react';
import type { Language } from '#lib/detect/form.ts';
import type { Catalogue } from '#lib/packs/catalogue.ts';
import { explain, nameOf } from '#lib/packs/explain.ts';
import { entryNamed } from '#lib/packs/look-up.ts';
import { localIdOf } from '#lib/packs/pack-key.ts';
import type { Explainer } from '#lib/packs/schema.ts';

/** How a view comes by what the packs say. */
export type Explainers = {
  /** The explainer of an entry in a language; null when no pack has it. */
  readonly of: (entry: string, language: Language) => Explainer | null;
  /** The name of an entry, or its id when no pack has it any more. */
  readonly nameOf: (entry: string) => string;
  /** The entry that words name; null when none does. */
  readonly find: (words: string) => string | null;
};

/** Gives the explainers of the packs; names are in the reader's language. */
export function useExplainers(catalogue: Catalogue, language: Language): Explainers {
  return useMemo(() => {
    const today = new Date().toISOString().slice(0, 10);
    const { entries } = catalogue;
    return {
      of: (entry, shown) => explain(catalogue, entry, shown, today),
      find: (words) => entryNamed(entries, words, language),
      nameOf: (id) => {
        const entry = entries.get(id);
        return entry ? nameOf(entry, language) : localIdOf(id);
      },
    };
  }, [catalogue, language]);
}
