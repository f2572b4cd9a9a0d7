import { type Catalogue, catalogueOf } from '#lib/packs/catalogue.ts';
import { readKeptPacks } from '#lib/packs/kept-packs.ts';
import { readSettings } from '#lib/settings/settings.ts';
import type { Settings } from '#lib/settings/table.ts';

let known: { readonly of: string; readonly catalogue: Promise<Catalogue> } | null = null;

/** Gives all packs that are here, as {@link catalogueIn} does. */
export async function catalogueNow(): Promise<Catalogue> {
  return catalogueIn(await readSettings());
}

/**
 * Gives all packs that are here, read once until one was taken, removed or moved. Where the
 * notebook cannot be opened there are the built-in ones.
 */
export function catalogueIn({ packOrder, packsChanged }: Settings): Promise<Catalogue> {
  const of = JSON.stringify([packOrder, packsChanged]);
  if (known?.of !== of) known = { of, catalogue: read(packOrder) };
  return known.catalogue;
}

async function read(order: readonly string[]): Promise<Catalogue> {
  return catalogueOf(await readKeptPacks().catch(() => []), order);
}
