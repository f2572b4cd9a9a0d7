import { browser } from 'wxt/browser';

/** No more of a page is read (UTF-16 units): the longest stories have a tenth of it. */
const LONGEST = 500_000;

/**
 * Gives the text that the page of a tab shows; '' where nothing may be run. The page is asked for
 * its text and told nothing: what is looked for in it stays with us.
 */
export async function pageTextIn(tabId: number): Promise<string> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readText });
    return typeof frame?.result === 'string' ? frame.result.slice(0, LONGEST) : '';
  } catch {
    return '';
  }
}

/** Runs in the page, alone: nothing outside it is there. */
function readText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs must not run into one another.
  return document.body?.innerText ?? '';
}
