import type { Store } from './db.ts';
import type { DraftRow } from './rows.ts';

/**
 * Writes or removes a draft at once: request and commit both leave within this call, so that
 * they reach the browser even when the page is closed in the next moment.
 *
 * Dexie issues its request some microtasks later and lets the transaction commit by itself,
 * which a page that is gone no longer does: with several keystrokes waiting in line the last ones
 * were lost (seen in Chromium 156). Nothing observes drafts, so passing Dexie by misleads no query.
 *
 * @param draft null removes the draft with that key
 * @returns fulfilled when it is on the disk
 * @throws DOMException when the disk is full
 */
export async function putDraftNow(db: Store, key: string, draft: DraftRow | null): Promise<void> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction('drafts', 'readwrite', { durability: 'strict' });
  const drafts = transaction.objectStore('drafts');
  if (draft) drafts.put(draft);
  else drafts.delete(key);
  transaction.commit?.();
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
