import { store } from '#lib/store/db.ts';
import { putDraftNow } from '#lib/store/put-now.ts';

/** What a draft is for: a new note on something, or a kept note that is being reworded. */
export type DraftTarget =
  | { readonly target: 'page'; readonly url: string }
  | { readonly target: 'entry'; readonly url: string; readonly entryId: string }
  | { readonly target: 'passage'; readonly url: string; readonly quote: string }
  | { readonly target: 'note'; readonly id: string };

/** A quote counts in a key up to here (UTF-16 units); two drafts that agree so far are one. */
const QUOTE_IN_KEY = 200;

/** Gives the key of a draft: equal for equal targets. */
export function draftKey(on: DraftTarget): string {
  switch (on.target) {
    case 'page':
      return `page ${on.url}`;
    case 'entry':
      return `entry ${on.entryId} ${on.url}`;
    case 'passage':
      return `passage ${on.url} ${on.quote.slice(0, QUOTE_IN_KEY)}`;
    case 'note':
      return `note ${on.id}`;
  }
}

/**
 * Writes a draft. Called from the `input` handler of the page in which it is typed, on every
 * keystroke: such a write survived each of twenty sudden closes, a message to the background did
 * not.
 *
 * @param body an empty one removes the draft
 * @throws DOMException when the disk is full or the database cannot be opened
 */
export async function writeDraft(on: DraftTarget, body: string, now: number): Promise<void> {
  const key = draftKey(on);
  await putDraftNow(store(), key, body === '' ? null : { key, body, at: now });
}

/** Gives the text of a draft, '' when there is none. */
export async function readDraft(on: DraftTarget): Promise<string> {
  return (await store().drafts.get(draftKey(on)))?.body ?? '';
}
