import { storage } from 'wxt/utils/storage';
import { SETTINGS, type SettingName, type Settings, type SettingValue } from './table.ts';

/** What belongs to this browser alone: permissions hang on the mode, and a file is no backup of itself. */
const OWN: ReadonlySet<SettingName> = new Set(['mode', 'lastBackup', 'packsChanged']);

const NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Gives all settings; one that is missing, broken or cannot be read has its default. */
export async function readSettings(): Promise<Settings> {
  const read = await Promise.all(
    NAMES.map(async (name) => {
      const value = await storage.getItem(keyOf(name)).catch(() => null);
      return [name, sound(name, value)] as const;
    }),
  );
  return Object.fromEntries(read) as Settings;
}

/**
 * Changes one setting.
 *
 * @throws Error when the browser cannot keep it (a full disk, a broken profile)
 */
export async function changeSetting<Name extends SettingName>(
  name: Name,
  value: SettingValue<Name>,
): Promise<void> {
  await storage.setItem(keyOf(name), value);
}

/**
 * Calls `onChange` after any setting changed, in whatever window.
 *
 * @returns a function that stops it
 */
export function watchSettings(onChange: () => void): () => void {
  const stops = NAMES.map((name) => storage.watch(keyOf(name), onChange));
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Takes over the settings of an export; unknown or broken ones are passed over, and so is where
 * it runs, for that hangs on permissions that this browser did not give.
 */
export async function importSettings(values: { readonly [key: string]: unknown }): Promise<void> {
  for (const name of NAMES.filter((each) => !OWN.has(each))) {
    const result = SETTINGS[name].schema.safeParse(values[name]);
    if (result.success) await storage.setItem(keyOf(name), result.data);
  }
}

/** Puts every setting back to its default, as on the first day. */
export async function forgetSettings(): Promise<void> {
  for (const name of NAMES) await storage.removeItem(keyOf(name));
}

function keyOf(name: SettingName): `local:${SettingName}` {
  return `local:${name}`;
}

function sound(name: SettingName, value: unknown): unknown {
  const { schema, fallback } = SETTINGS[name];
  const result = schema.safeParse(value);
  return result.success ? result.data : fallback;
}
