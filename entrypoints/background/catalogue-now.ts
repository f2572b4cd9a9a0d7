import { BUILT_IN_CATALOGUE, type Catalogue, catalogueOf } from '#lib/packs/catalogue.ts';
import { readKeptPacks } from '#lib/packs/kept-packs.ts';
import { readSettings } from '#lib/settings/settings.ts';

let known: { readonly of: string; readonly catalogue: Promise<Catalogue> } | null = null;

/**
 * Gives all packs that are here, read once until one was taken, removed or moved. Where the
 * notebook cannot be opened there are the built-in ones.
 */
export async function catalogueNow(): Promise<Catalogue> {
  const { packOrder, packsChanged } = await readSettings();
  const of = JSON.stringify([packOrder, packsChanged]);
  if (known?.of !== of) known = { of, catalogue: read(packOrder) };
  return known.catalogue;
}

async function read(order: readonly string[]): Promise<Catalogue> {
  try {
    return catalogueOf(await readKeptPacks(), order);
  } catch {
    return order.length === 0 ? BUILT_IN_CATALOGUE : catalogueOf([], order);
  }
}
