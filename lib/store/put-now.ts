import type { Store } from './db.ts';
import type { AnswerRow, DraftRow, PackDraftRow } from './rows.ts';

/** What is being typed, by the table that keeps it. */
type Typed = {
  readonly drafts: DraftRow;
  readonly answers: AnswerRow;
  readonly packDrafts: PackDraftRow;
};

/**
 * Writes or removes what is being typed at once: request and commit both leave within this call,
 * so that they reach the browser even when the page is closed in the next moment.
 *
 * Dexie issues its request some microtasks later and lets the transaction commit by itself,
 * which a page that is gone no longer does: with several keystrokes waiting in line the last ones
 * were lost (seen in Chromium 156). It passes Dexie by, whose queries do not learn of it.
 *
 * @param row null removes the row with that key
 * @returns fulfilled when it is on the disk
 * @throws DOMException when the disk is full
 */
export async function putNow<Name extends keyof Typed>(
  db: Store,
  name: Name,
  key: string,
  row: Typed[Name] | null,
): Promise<void> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(name, 'readwrite', { durability: 'strict' });
  const table = transaction.objectStore(name);
  if (row) table.put(row);
  else table.delete(key);
  transaction.commit?.();
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
