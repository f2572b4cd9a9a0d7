import type { Browser } from 'wxt/browser';
import { claimedAddresses } from '#lib/messages/claimed-addresses.ts';
import type { Reply } from '#lib/messages/table.ts';
import { articleAddress } from '#lib/notes/article-address.ts';
import { highlightsOfArticle } from '#lib/notes/list-notes.ts';

/**
 * Gives the passages marked on the sender's page, by the address that the browser says it has:
 * the tab's, for a sender's own does not follow a route that changes in place.
 */
export async function highlightsHere(
  sender: Browser.runtime.MessageSender,
): Promise<Reply<'highlightsHere'>> {
  const tabId = sender.tab?.id;
  const claimed = tabId === undefined ? [] : await claimedAddresses(tabId);
  const url = articleAddress(sender.tab?.url ?? sender.url ?? '', claimed);
  if (url === null) return [];
  // Terms are marked without the notebook too; its own pages say that it cannot be opened.
  const rows = await highlightsOfArticle(url).catch(() => []);
  return rows.map(({ id, colour, selectors }) => ({ id, colour, selectors: [...selectors] }));
}
