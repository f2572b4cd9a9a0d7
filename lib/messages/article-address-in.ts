import { browser } from 'wxt/browser';
import { articleAddress } from '#lib/notes/article-address.ts';

/** No page has more addresses of its own, and none is longer (UTF-16 units). */
const MOST = 5;
const LONGEST = 2000;

/** Gives the address under which the article in a tab is kept; null when it is not one of a page. */
export async function articleAddressIn(
  tabId: number | undefined,
  address: string,
): Promise<string | null> {
  return articleAddress(address, tabId === undefined ? [] : await claimedAddresses(tabId));
}

/**
 * Asks the page of a tab what it says its own address is; empty where nothing may be run. Read
 * from outside, so that the script in pages stays small.
 */
async function claimedAddresses(tabId: number): Promise<readonly string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readClaims });
    const claims: unknown = frame?.result;
    if (!Array.isArray(claims)) return [];
    return claims
      .filter((claim): claim is string => typeof claim === 'string' && claim.length <= LONGEST)
      .slice(0, MOST);
  } catch {
    return [];
  }
}

/** Runs in the page, alone: nothing outside it is there. */
function readClaims(): string[] {
  const claims: string[] = [];
  const add = (value: unknown): void => {
    if (typeof value !== 'string' || value === '') return;
    if (URL.canParse(value, document.baseURI)) claims.push(new URL(value, document.baseURI).href);
  };
  add(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'));
  add(document.querySelector('meta[property="og:url" i]')?.getAttribute('content'));
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      const parsed = JSON.parse(textContent ?? '') as unknown;
      const items = Array.isArray(parsed) ? parsed : [parsed];
      for (const item of items.flatMap((each) => each?.['@graph'] ?? [each])) {
        if (!/Article|Posting|Report/u.test(String(item?.['@type']))) continue;
        add(item.mainEntityOfPage?.['@id'] ?? item.mainEntityOfPage);
        add(item.url);
      }
    } catch {
      // A page's own mistake: it says nothing of its address there.
    }
  }
  return claims;
}
