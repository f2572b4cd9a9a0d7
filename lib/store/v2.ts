import type { Dexie } from 'dexie';

/** The second version: a passage is kept with the paragraph around it, '' where it was not. */
export function version2(db: Dexie): void {
  db.version(2).upgrade(async (change) => {
    await change.table('highlights').toCollection().modify({ paragraph: '' });
    await change
      .table('drafts')
      .filter(({ on }) => on.target === 'passage')
      .modify((draft) => {
        draft.on.paragraph = '';
      });
  });
}
