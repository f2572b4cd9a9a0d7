import { type Browser, browser } from 'wxt/browser';

/** The accent of our tokens, for the number on the icon. */
const BADGE_COLOUR = '#8c2f1b';

/** Shows on the toolbar icon of the sender's tab how many mentions its page has. */
export async function showCount(
  count: number,
  sender: Browser.runtime.MessageSender,
): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return false;
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  return true;
}
