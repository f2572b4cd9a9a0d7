import type { Dexie } from 'dexie';

/** The fourth version: packs that the reader opened, each version of each, and the key they sign with. */
export function version4(db: Dexie): void {
  db.version(4).stores({ packs: 'key', packFiles: '[key+version]', authorKeys: 'id' });
}
