import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type Catalogue, catalogueOf } from '#lib/packs/catalogue.ts';
import { type KeptPack, readKeptPacks } from '#lib/packs/kept-packs.ts';
import type { Settings } from '#lib/settings/table.ts';

const NONE: readonly KeptPack[] = [];

/** Follows the packs that the reader took; none where the notebook cannot be opened. */
export function useKeptPacks(): readonly KeptPack[] {
  return useLiveQuery(() => readKeptPacks().catch(() => NONE), [], NONE);
}

/** Follows all packs that are here, in the reader's order. */
export function useCatalogue({ packOrder }: Settings): Catalogue {
  return useCatalogueOf(useKeptPacks(), packOrder);
}

/** Joins the built-in packs with those that the reader took. */
export function useCatalogueOf(kept: readonly KeptPack[], packOrder: readonly string[]): Catalogue {
  // The setting is read anew at each change of any: the same order is the same catalogue.
  const order = packOrder.join(' ');
  return useMemo(() => catalogueOf(kept, order === '' ? [] : order.split(' ')), [kept, order]);
}
