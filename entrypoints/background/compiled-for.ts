import { compileEntries } from '#lib/detect/compile.ts';
import { type CompiledData, packCompiled } from '#lib/detect/compiled-data.ts';
import type { Language } from '#lib/detect/form.ts';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';
import { readSettings } from '#lib/settings/settings.ts';

/** What was compiled last for each language, and for which muted entries and packs. */
const kept = new Map<Language, { readonly muted: string; readonly data: CompiledData }>();

/** Compiles the entries in use, once for all pages until the reader mutes or unmutes something. */
export async function compiledFor(language: Language): Promise<CompiledData> {
  const { mutedEntries, mutedPacks } = await readSettings();
  const muted = JSON.stringify([mutedEntries, mutedPacks]);
  const known = kept.get(language);
  if (known?.muted === muted) return known.data;
  const entries = entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, { mutedEntries, mutedPacks });
  const data = packCompiled(compileEntries(entries, language));
  kept.set(language, { muted, data });
  return data;
}
