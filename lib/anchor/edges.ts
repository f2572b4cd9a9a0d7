import type { Alignment } from './align.ts';
import type { PageWords } from './page-words.ts';
import type { Sought } from './sought.ts';
import type { TextSpan } from './span-of.ts';

/** The words of a page that stand for a passage: from `from` up to, not with, `to`. */
export type WordSpan = { readonly from: number; readonly to: number };

/**
 * Tells which words of the page stand for the passage: those between the places where the
 * alignment crosses its seams with the context. What stands between the last word of the context
 * and the first of the passage is shared out by how much of each was not found.
 *
 * @returns null when no word of the passage stands there
 */
export function passageIn(sought: Sought, { pairs }: Alignment): WordSpan | null {
  const { from, to } = sought;
  let first = from;
  while (first < to && (pairs[first] as number) < 0) first += 1;
  if (first === to) return null;
  let last = to - 1;
  while ((pairs[last] as number) < 0) last -= 1;
  let before = from - 1;
  while (before >= 0 && (pairs[before] as number) < 0) before -= 1;
  let behind = to;
  while (behind < pairs.length && (pairs[behind] as number) < 0) behind += 1;
  const start = pairs[first] as number;
  const end = (pairs[last] as number) + 1;
  const lostHead = first - from;
  const lostTail = to - 1 - last;
  const room = before >= 0 ? start - (pairs[before] as number) - 1 : lostHead;
  const space = behind < pairs.length ? (pairs[behind] as number) - end : lostTail;
  const lostBefore = before >= 0 ? from - 1 - before : 0;
  const lostBehind = behind < pairs.length ? behind - to : 0;
  return {
    from: Math.max(0, start - shareOf(room, lostHead, lostBefore)),
    to: end + shareOf(space, lostTail, lostBehind),
  };
}

/** How many of the words between belong to the passage, of which `own` were not found. */
function shareOf(between: number, own: number, others: number): number {
  if (own === 0) return 0;
  if (others === 0) return Math.min(between, own * 2 + 1);
  return Math.min(own, Math.round((between * own) / (own + others)));
}

/** Marks that may open or close a passage and belong to its first or last word. */
const OPENS = /[\p{Ps}\p{Pi}\p{Po}\p{Sc}]+$/u;
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}]+/u;

/**
 * Gives the stretch of the page's text (UTF-16 units) for words of it. Where the passage began or
 * ended in mid-word it does so again; where it had marks around it, those that stand there now are
 * taken in.
 *
 * @param is whether the first and the last word are those of the passage
 * @param exact the passage as it was
 */
export function textSpanOf(
  page: PageWords,
  sought: Sought,
  span: WordSpan,
  is: { readonly firstSame: boolean; readonly lastSame: boolean },
  exact: string,
): TextSpan {
  const { text, words } = page;
  let start = words.starts[span.from] as number;
  let end = words.ends[span.to - 1] as number;
  if (is.firstSame && sought.before > 0) start = Math.min(end - 1, start + sought.before);
  else {
    const wanted = /^[^\p{L}\p{N}]+/u.exec(exact)?.[0].trim() ?? '';
    if (wanted !== '') {
      start -= OPENS.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
    }
  }
  if (is.lastSame && sought.behind > 0) end = Math.max(start + 1, end - sought.behind);
  else {
    const wanted = /[^\p{L}\p{N}]+$/u.exec(exact)?.[0].trim() ?? '';
    if (wanted !== '') end += CLOSES.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  }
  return { start, end };
}
