import type { Pack } from './schema.ts';

/**
 * Names a pack by whom it is from and which it is: packs of different authors never meet under
 * one name, whatever they call themselves. Built-in packs have their id alone.
 *
 * @param author the fingerprint's id, null for a pack without a signature
 */
export function packKeyOf({ id }: Pick<Pack, 'id'>, author: string | null): string {
  return `${author ?? 'unsigned'}/${id}`;
}

/** Names an entry of a pack that the reader opened; those of built-in packs have their id alone. */
export function entryRefOf(packKey: string, entry: string): string {
  return `${packKey}/${entry}`;
}

/** The id that the author gave an entry. */
export function localIdOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** The pack that an entry's name says it is of; null for a built-in entry. */
export function packKeyIn(ref: string): string | null {
  const at = ref.lastIndexOf('/');
  return at < 0 ? null : ref.slice(0, at);
}
