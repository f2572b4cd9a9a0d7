import { z } from 'zod';
import { REPEATS, type Repeats } from '#lib/detect/repeats.ts';

/** Where Plain View may read pages by itself; 'unset' until the reader has answered. */
const MODES = ['unset', 'news', 'articles', 'click'] as const;
export type Mode = (typeof MODES)[number];

/** The language of the interface; 'auto' follows the browser. */
const UI_LANGUAGES = ['auto', 'en', 'es'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

const id = z.string().max(200);

/** The reader's own names of the colours; '' keeps ours. */
const colourName = z.string().max(40);
export const colourNames = z.strictObject({
  yellow: colourName,
  green: colourName,
  blue: colourName,
  pink: colourName,
});
export type ColourNames = Readonly<z.infer<typeof colourNames>>;

/**
 * Every setting: its default, and the schema by which a stored or imported value is checked.
 * Nothing private stands here, for content scripts can read this storage in Firefox: which sites
 * were switched on or off is in the database.
 */
export const SETTINGS = {
  mode: { fallback: 'unset' as Mode, schema: z.enum(MODES) },
  language: { fallback: 'auto' as UiLanguage, schema: z.enum(UI_LANGUAGES) },
  /** Which mentions of one term are marked. */
  repeats: { fallback: 'section' as Repeats, schema: z.enum(REPEATS) },
  colourNames: {
    fallback: { yellow: '', green: '', blue: '', pink: '' } as ColourNames,
    schema: colourNames,
  },
  /** When everything was last written to a file (ms since 1970); 0 for never. */
  lastBackup: { fallback: 0 as number, schema: z.int().min(0) },
  /** Whether Shift pressed three times hides everything. */
  hasHideKey: { fallback: true as boolean, schema: z.boolean() },
  /** Whether selected text is offered a bar of buttons. */
  hasBar: { fallback: true as boolean, schema: z.boolean() },
  /**
   * Entries that are not marked. At first the words for people are not: the card explains the
   * legal term, and nobody asked us to correct the reporter.
   */
  mutedEntries: { fallback: ['alien'] as readonly string[], schema: z.array(id).max(10_000) },
  /** Packs whose entries are not marked, unless another pack has them. */
  mutedPacks: { fallback: [] as readonly string[], schema: z.array(id).max(1000) },
  /** Keys of packs in the order of whose explainer comes first; the others follow. */
  packOrder: { fallback: [] as readonly string[], schema: z.array(id).max(1000) },
  /** When a pack was last taken, removed or changed (ms since 1970): whoever has read them reads anew. */
  packsChanged: { fallback: 0 as number, schema: z.int().min(0) },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** The value of a setting. */
export type SettingValue<Name extends SettingName> = (typeof SETTINGS)[Name]['fallback'];

/** All settings at once. */
export type Settings = { readonly [Name in SettingName]: SettingValue<Name> };
