import { LIMITS } from './limits.ts';

/** What makes a text no JSON that we read; `line` counts from 1. */
export type ScanProblem = {
  readonly is: 'tooDeep' | 'longText' | 'tooMuch';
  readonly line: number;
};

const [QUOTE, BACKSLASH, NEWLINE] = [0x22, 0x5c, 0x0a];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const COMMA = 0x2c;

/**
 * Looks a text of JSON over before it is parsed: how deep its brackets go, how long its texts and
 * how many its values are. One pass, no recursion: a file a million brackets deep is a file like
 * any other. (`JSON.parse` takes such a file; what reads its value by recursion throws.)
 *
 * Says nothing of whether it is JSON at all.
 */
export function scanJson(text: string, longest: number = LIMITS.textLength): ScanProblem | null {
  let depth = 0;
  let line = 1;
  let values = 0;
  let begun = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) line += 1;
    if (begun >= 0) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) begun = -1;
      if (begun >= 0 && at - begun > longest) return { is: 'longText', line };
    } else if (unit === QUOTE) begun = at;
    else if (OPENING.has(unit)) {
      depth += 1;
      values += 1;
      if (depth > LIMITS.depth) return { is: 'tooDeep', line };
    } else if (CLOSING.has(unit)) depth -= 1;
    else if (unit === COMMA) values += 1;
    if (values > LIMITS.values) return { is: 'tooMuch', line };
  }
  return null;
}
