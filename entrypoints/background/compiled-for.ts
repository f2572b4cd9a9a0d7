import { compileEntries } from '#lib/detect/compile.ts';
import { type CompiledData, packCompiled } from '#lib/detect/compiled-data.ts';
import type { Language } from '#lib/detect/form.ts';
import type { Catalogue } from '#lib/packs/catalogue.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';
import { readSettings } from '#lib/settings/settings.ts';
import { catalogueIn } from './catalogue-now.ts';

/** What was compiled last for each language, of which packs, and less which entries and packs. */
const kept = new Map<
  Language,
  { readonly catalogue: Catalogue; readonly muted: string; readonly data: CompiledData }
>();

/** Compiles the entries in use, once for all pages until the reader changes which those are. */
export async function compiledFor(language: Language): Promise<CompiledData> {
  const settings = await readSettings();
  const { mutedEntries, mutedPacks } = settings;
  const catalogue = await catalogueIn(settings);
  const muted = JSON.stringify([mutedEntries, mutedPacks]);
  const known = kept.get(language);
  if (known?.muted === muted && known.catalogue === catalogue) return known.data;
  const entries = entriesInUse(catalogue.packs, catalogue.entries, { mutedEntries, mutedPacks });
  const data = packCompiled(compileEntries(entries, language));
  kept.set(language, { catalogue, muted, data });
  return data;
}
