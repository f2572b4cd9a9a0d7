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
  yellow: passage('solid', '250 214 70'),
  green: passage('dotted', '110 200 120'),
  blue: passage('dashed', '100 170 240'),
  pink: passage('double', '240 130 180'),
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

/** A passage's colour is never its only sign: each has a line of its own too. */
function passage(line: 'solid' | 'dotted' | 'dashed' | 'double', rgb: string): string {
  return `background-color: rgb(${rgb} / 40%); text-decoration: underline ${line} rgb(${rgb}); text-underline-offset: 2px`;
}

function underline(line: 'solid' | 'dotted' | 'dashed', colour: string): string {
  return `text-decoration: underline ${line} ${colour} 2px; text-underline-offset: 3px`;
}
