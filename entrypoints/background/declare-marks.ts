import { type Browser, browser } from 'wxt/browser';
import type { Mark, MarkNames } from '#lib/page/paint.ts';

/**
 * How each mark looks. Line styles as well as colours tell kinds apart; the colours are of a
 * middle lightness that is seen on white and on black.
 */
const STYLE: { readonly [mark in Mark]: string } = {
  who: underline('solid', '#3b82c4'),
  how: underline('dotted', '#d0632f'),
  rule: underline('dashed', '#8a6fc0'),
  current: 'background-color: rgb(255 190 60 / 45%)',
  yellow: 'background-color: rgb(250 214 70 / 42%)',
  green: 'background-color: rgb(110 200 120 / 38%)',
  blue: 'background-color: rgb(100 170 240 / 38%)',
  pink: 'background-color: rgb(240 130 180 / 38%)',
};

/**
 * Declares the style of a page's marks under that page's own random names. The rules are put in
 * as the author's: Chromium does not paint a user's.
 */
export async function declareMarks(
  names: MarkNames,
  sender: Browser.runtime.MessageSender,
): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return false;
  const marks = Object.keys(STYLE) as readonly Mark[];
  const css = marks.map((mark) => `::highlight(${names[mark]}) { ${STYLE[mark]} }`).join('\n');
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [sender.frameId ?? 0] },
    css,
    origin: 'AUTHOR',
  });
  return true;
}

function underline(line: 'solid' | 'dotted' | 'dashed', colour: string): string {
  return `text-decoration: underline ${line} ${colour} 2px; text-underline-offset: 3px`;
}
