import { type Browser, browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { uiLanguage } from '#lib/i18n/ui-language.ts';
import { articleAddressIn } from '#lib/messages/article-address-in.ts';
import type { Data, Reply } from '#lib/messages/table.ts';
import { keepNote } from '#lib/notes/keep-note.ts';
import { problemOf } from '#lib/notes/problem-of.ts';
import { emptyTrash, removeNote } from '#lib/notes/remove-note.ts';
import { nameOf } from '#lib/packs/explain.ts';
import type { Entry } from '#lib/packs/schema.ts';
import { readSettings } from '#lib/settings/settings.ts';
import { catalogueNow } from './catalogue-now.ts';

/** The note marked last in a tab. In memory only, but for longer than the worker is awake. */
const lastIn = (tabId: number): `session:${string}` => `session:last-marked-${tabId}`;

/** Keeps a passage marked in a page, under the address that the browser says the page has. */
export async function markPassage(
  { passage, colour, entry }: Data<'markPassage'>,
  sender: Browser.runtime.MessageSender,
): Promise<Reply<'markPassage'>> {
  const { tab } = sender;
  if (tab?.id === undefined) return { is: 'other' };
  const address = tab.url ?? sender.url ?? '';
  const url = await articleAddressIn(tab.id, address);
  if (url === null) return { is: 'other' };
  const meant = entry === undefined ? undefined : (await catalogueNow()).entries.get(entry);
  try {
    const { id } = await keepNote(
      {
        article: { url, title: tab.title || url, language: '' },
        on: { target: 'passage', passage: { ...passage, colour } },
        // As a reader would write it: it opens the explainer, and the term's notes list it.
        body: meant ? `[[${await nameInUi(meant)}]]` : '',
        tags: [],
        draft: { target: 'passage', url, ...passage },
      },
      Date.now(),
    );
    await storage.setItem(lastIn(tab.id), id);
    return { is: 'kept', id };
  } catch (error) {
    return { is: problemOf(error).key };
  }
}

async function nameInUi(meant: Entry): Promise<string> {
  const { language } = await readSettings();
  return nameOf(meant, uiLanguage(language, browser.i18n.getUILanguage()));
}

/** Takes back what was marked last in the sender's tab. */
export async function unmarkPassage(
  { id }: Data<'unmarkPassage'>,
  sender: Browser.runtime.MessageSender,
): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || (await storage.getItem(lastIn(tabId))) !== id) return false;
  await storage.removeItem(lastIn(tabId));
  if (!(await removeNote(id, Date.now()))) return false;
  // What was marked a moment ago and taken back was never kept: the trash is for what was.
  await emptyTrash(id);
  return true;
}
