import type { Browser } from 'wxt/browser';
import { articleAddressIn } from '#lib/messages/article-address-in.ts';
import type { Reply } from '#lib/messages/table.ts';
import { highlightsOfArticle } from '#lib/notes/list-notes.ts';
import { isHidden } from '#lib/settings/hidden.ts';

/**
 * Gives the passages marked on the sender's page, by the address that the browser says it has:
 * the tab's, for a sender's own does not follow a route that changes in place.
 */
export async function highlightsHere(
  sender: Browser.runtime.MessageSender,
): Promise<Reply<'highlightsHere'>> {
  if (await isHidden()) return [];
  const url = await articleAddressIn(sender.tab?.id, sender.tab?.url ?? sender.url ?? '');
  if (url === null) return [];
  // Terms are marked without the notebook too; its own pages say that it cannot be opened.
  const rows = await highlightsOfArticle(url).catch(() => []);
  return rows.map(({ id, colour, selectors }) => ({ id, colour, selectors: [...selectors] }));
}
