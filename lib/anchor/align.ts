import { isAlike } from './alike.ts';
import type { Place } from './likely-places.ts';
import { frequencyOf, type PageWords, wordAt } from './page-words.ts';
import type { Sought } from './sought.ts';

/** Which word of the page stands for which word sought. */
export type Alignment = {
  /** For each word sought the index of the page's word, -1 where none stands for it. */
  readonly pairs: Int32Array;
  /** 1 where the two words are but alike, as after a typo was mended. */
  readonly alike: Uint8Array;
  readonly score: number;
};

/** A word in the place of another; a gap's first word, and each one more of it. */
const OTHER = -0.5;
const GAP = -0.9;
const MORE_GAP = -0.06;

/** What a word that is but alike counts of a whole one. */
const ALIKE = 0.75;

// How a cell was reached: two bits for the best, one each for a gap that goes on.
const DIAGONAL = 1;
const ACROSS = 2;
const DOWN = 3;
const ACROSS_GOES_ON = 4;
const DOWN_GOES_ON = 8;

/**
 * Aligns words sought with a stretch of the page, word by word, in the one order: local
 * alignment (Smith and Waterman, https://doi.org/10.1016/0022-2836(81)90087-5) with gaps that cost
 * little more when they are long (Gotoh, https://doi.org/10.1016/0022-2836(82)90398-9), so that a
 * clause put in or taken out is one event.
 */
export function align(page: PageWords, sought: Sought, place: Place): Alignment {
  const rows = sought.ids.length;
  const columns = place.to - place.from;
  const trace = new Uint8Array((rows + 1) * (columns + 1));
  const best = new Float32Array(columns + 1);
  const down = new Float32Array(columns + 1).fill(Number.NEGATIVE_INFINITY);
  let top = 0;
  let topAt = 0;
  for (let row = 1; row <= rows; row += 1) {
    const id = sought.ids[row - 1] as number;
    const weight = sought.weights[row - 1] as number;
    const alikes =
      frequencyOf(page, id) === 0 ? alikeIn(page, place, sought.textAt(row - 1)) : null;
    let across = Number.NEGATIVE_INFINITY;
    let diagonal = 0;
    const line = row * (columns + 1);
    for (let column = 1; column <= columns; column += 1) {
      const at = place.from + column - 1;
      let step = OTHER;
      if (page.ids[at] === id) step = weight;
      else if (alikes?.has(at)) step = weight * ALIKE;
      let how = 0;
      const openDown = (best[column] as number) + GAP;
      const onDown = (down[column] as number) + MORE_GAP;
      if (onDown > openDown) how |= DOWN_GOES_ON;
      const fromDown = Math.max(openDown, onDown);
      down[column] = fromDown;
      const openAcross = (best[column - 1] as number) + GAP;
      const onAcross = across + MORE_GAP;
      if (onAcross > openAcross) how |= ACROSS_GOES_ON;
      across = Math.max(openAcross, onAcross);
      let value = diagonal + step;
      let from = DIAGONAL;
      if (across > value) {
        value = across;
        from = ACROSS;
      }
      if (fromDown > value) {
        value = fromDown;
        from = DOWN;
      }
      if (value <= 0) {
        value = 0;
        from = 0;
      }
      diagonal = best[column] as number;
      best[column] = value;
      trace[line + column] = how | from;
      if (value > top) {
        top = value;
        topAt = line + column;
      }
    }
  }
  return walkBack(page, sought, place, { trace, topAt, score: top });
}

type Filled = { readonly trace: Uint8Array; readonly topAt: number; readonly score: number };

function walkBack(page: PageWords, sought: Sought, place: Place, filled: Filled): Alignment {
  const { trace, score } = filled;
  const width = place.to - place.from + 1;
  const pairs = new Int32Array(sought.ids.length).fill(-1);
  const alike = new Uint8Array(sought.ids.length);
  let at = filled.topAt;
  let state = DIAGONAL;
  while (at > 0) {
    const how = trace[at] as number;
    if (state === DIAGONAL) {
      const from = how & 3;
      if (from === 0) break;
      if (from !== DIAGONAL) {
        state = from;
        continue;
      }
      pairUp(page, sought, place, Math.floor(at / width) - 1, (at % width) - 1, pairs, alike);
      at -= width + 1;
    } else if (state === ACROSS) {
      if (!(how & ACROSS_GOES_ON)) state = DIAGONAL;
      at -= 1;
    } else {
      if (!(how & DOWN_GOES_ON)) state = DIAGONAL;
      at -= width;
    }
  }
  return { pairs, alike, score };
}

/** Notes a pair of words that are the same or alike; one in the place of another is none. */
function pairUp(
  page: PageWords,
  sought: Sought,
  place: Place,
  row: number,
  column: number,
  pairs: Int32Array,
  alike: Uint8Array,
): void {
  const at = place.from + column;
  if (page.ids[at] === sought.ids[row]) pairs[row] = at;
  else if (frequencyOf(page, sought.ids[row] as number) === 0) {
    if (!isAlike(sought.textAt(row), wordAt(page, at))) return;
    pairs[row] = at;
    alike[row] = 1;
  }
}

/** Where in a place words stand that are like one which the page does not hold. */
function alikeIn(page: PageWords, place: Place, word: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = place.from; at < place.to; at += 1) {
    if (isAlike(word, wordAt(page, at))) found.add(at);
  }
  return found;
}
