import type { Dexie } from 'dexie';

/** The third version: what was deleted is kept for a while, and notes have tags. */
export function version3(db: Dexie): void {
  db.version(3)
    .stores({ trash: 'id, deletedAt', notes: 'id, url, entryId, highlightId, updatedAt, *tags' })
    .upgrade(async (change) => {
      await change.table('notes').toCollection().modify({ tags: [] });
      await change
        .table('drafts')
        .toCollection()
        .modify((draft) => {
          draft.tags = [];
          // What an older draft was begun from is not known: whoever saves it is asked.
          if (draft.on.target === 'note') draft.on.basedOn = 0;
        });
    });
}
