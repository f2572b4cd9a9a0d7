import type { Dexie } from 'dexie';

/**
 * The fourth version: packs that the reader opened, each version of each, those that are being
 * made, the key that they are signed with, and the reader's answers to their questions.
 */
export function version4(db: Dexie): void {
  db.version(4).stores({
    packs: 'key',
    packFiles: '[key+version]',
    authorKeys: 'id',
    packDrafts: 'id',
    answers: 'key',
  });
}
