import type { Browser } from 'wxt/browser';
import { articleAddressIn } from '#lib/messages/article-address-in.ts';
import type { Data, Reply } from '#lib/messages/table.ts';
import { keepNote } from '#lib/notes/keep-note.ts';
import { problemOf } from '#lib/notes/problem-of.ts';
import { emptyTrash, removeNote } from '#lib/notes/remove-note.ts';

/** The note marked last in each tab. Lost when the worker sleeps: undo is then in the notebook. */
const lastIn = new Map<number, string>();

/** Keeps a passage marked in a page, under the address that the browser says the page has. */
export async function markPassage(
  { passage, colour }: Data<'markPassage'>,
  sender: Browser.runtime.MessageSender,
): Promise<Reply<'markPassage'>> {
  const { tab } = sender;
  if (tab?.id === undefined) return { is: 'other' };
  const address = tab.url ?? sender.url ?? '';
  const url = await articleAddressIn(tab.id, address);
  if (url === null) return { is: 'other' };
  try {
    const { id } = await keepNote(
      {
        article: { url, title: tab.title || url, language: '' },
        on: { target: 'passage', passage: { ...passage, colour } },
        body: '',
        tags: [],
        draft: { target: 'passage', url, ...passage },
      },
      Date.now(),
    );
    lastIn.set(tab.id, id);
    return { is: 'kept', id };
  } catch (error) {
    return { is: problemOf(error).key };
  }
}

/** Takes back what was marked last in the sender's tab. */
export async function unmarkPassage(
  { id }: Data<'unmarkPassage'>,
  sender: Browser.runtime.MessageSender,
): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || lastIn.get(tabId) !== id) return false;
  lastIn.delete(tabId);
  if (!(await removeNote(id, Date.now()))) return false;
  // What was marked a moment ago and taken back was never kept: the trash is for what was.
  await emptyTrash(id);
  return true;
}
