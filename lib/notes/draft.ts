import { store } from '#lib/store/db.ts';
import { putNow } from '#lib/store/put-now.ts';
import type { DraftRow, DraftTarget } from '#lib/store/rows.ts';

/** What is written: a text and its tags. */
export type Wording = { readonly body: string; readonly tags: readonly string[] };

/** Nothing written. */
export const EMPTY: Wording = { body: '', tags: [] };

/** Whether nothing is written. */
export function isEmpty({ body, tags }: Wording): boolean {
  return body === '' && tags.length === 0;
}

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
 * @param wording an empty one removes the draft
 * @throws DOMException when the disk is full or the database cannot be opened
 */
export async function writeDraft(on: DraftTarget, wording: Wording, now: number): Promise<void> {
  const key = draftKey(on);
  await putNow(store(), 'drafts', key, isEmpty(wording) ? null : { key, on, ...wording, at: now });
}

/** Gives a draft as it was last written; null when there is none. */
export async function readDraft(on: DraftTarget): Promise<DraftRow | null> {
  return (await store().drafts.get(draftKey(on))) ?? null;
}

/** Gives what was last being written on an article and not saved; null when there is nothing. */
export async function openDraft(url: string): Promise<DraftTarget | null> {
  const drafts = await store().drafts.toArray();
  const own = drafts.filter(({ on }) => on.target !== 'note' && on.url === url);
  return own.toSorted((a, b) => b.at - a.at)[0]?.on ?? null;
}
