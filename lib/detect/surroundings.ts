import type { Within } from './form.ts';
import type { Span } from './span.ts';

/** A full stop here ends no sentence: initials, titles, months and the like. */
const ABBREVIATION =
  /(?:^|[\s("“‘.])(?:\p{L}|Mr|Mrs|Ms|Dr|Sr|Sra|Jr|St|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Prof|Inc|Corp|Co|Ltd|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|EE|UU|Ud|Uds)$/u;

/** A full stop here ends no sentence when a number follows. */
const NUMBER_WORD = /(?:^|[\s("“‘])(?:No|Nos|Art|Sec|p|pp|núm)$/u;

const SENTENCE_END = /[.!?…]["”’»)\]]*\s+(?=["“‘«(¿¡[]*[\p{Lu}\p{N}])/gu;

const BLANK_LINE = /\n[^\S\n]*\n/;

const PARAGRAPH_END = /\n[^\S\n]*\n/g;

/**
 * Gives the sentence, paragraph or whole text that `[start, end)` stands in.
 *
 * A paragraph ends at a blank line. A sentence ends at its mark before a capital or a number,
 * but not behind an initial or a common abbreviation.
 */
export function surroundingsOf(text: string, start: number, end: number, within: Within): Span {
  if (within === 'article') return { start: 0, end: text.length };
  const paragraph = between(text, 0, text.length, start, end, PARAGRAPH_END, () => true);
  if (within === 'paragraph') return paragraph;
  return between(text, paragraph.start, paragraph.end, start, end, SENTENCE_END, endsSentence);
}

/**
 * Says whether two places, the end of one thing and the start of the next, stand in one sentence
 * or paragraph: whether nothing between them ends it.
 */
export function isTogether(
  text: string,
  end: number,
  start: number,
  within: 'sentence' | 'paragraph',
): boolean {
  if (start <= end) return true;
  if (start - end > LOOK_BACK) return false;
  const marks = marksBetween(text, end, start);
  if (marks === 0) return true;
  // One unit further, for a sentence ends only before what begins the next.
  const between = text.slice(end, start + 1);
  if ((marks & HAS_LINE) !== 0 && BLANK_LINE.test(between)) return false;
  if (within === 'paragraph' || (marks & HAS_STOP) === 0) return true;
  for (const match of between.matchAll(SENTENCE_END)) {
    const at = end + match.index;
    if (endsSentence(text, at, at + match[0].length)) return false;
  }
  return true;
}

const HAS_LINE = 1;
const HAS_STOP = 2;

/** Which marks that may end a sentence or a paragraph stand between: mostly none. */
function marksBetween(text: string, from: number, to: number): number {
  let marks = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) marks |= HAS_LINE;
    else if (unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026) marks |= HAS_STOP;
  }
  return marks;
}

/** Says whether the mark found at `at` ends a sentence; `after` is where the next would begin. */
function endsSentence(text: string, at: number, after: number): boolean {
  // A closing quote behind the full stop leaves no doubt.
  if (text[at] !== '.' || !/\s/u.test(text.charAt(at + 1))) return true;
  const before = text.slice(Math.max(0, at - 8), at);
  if (NUMBER_WORD.test(before)) return !/\p{N}/u.test(text.charAt(after));
  return !ABBREVIATION.test(before);
}

/** Cuts `[from, to)` at the matches of `mark` and gives the piece that holds `[start, end)`. */
function between(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
  mark: RegExp,
  counts: (text: string, at: number, after: number) => boolean,
): Span {
  const base = Math.max(from, start - LOOK_BACK);
  const piece = text.slice(base, Math.min(to, end + LOOK_BACK));
  let left = base === from ? from : base;
  let right = Math.min(to, end + LOOK_BACK);
  for (const match of piece.matchAll(mark)) {
    const at = base + match.index;
    const after = at + match[0].length;
    if (!counts(text, at, after)) continue;
    if (after <= start) left = after;
    else if (at >= end) {
      right = at + 1;
      break;
    }
  }
  return { start: left, end: right };
}

/** A paragraph longer than this on one side (UTF-16 units) is cut: no reader sees it as one. */
const LOOK_BACK = 4000;
