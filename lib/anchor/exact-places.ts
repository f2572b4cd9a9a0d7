import type { WordSpan } from './edges.ts';
import { frequencyOf, type PageWords } from './page-words.ts';
import type { Sought } from './sought.ts';

/** More equal places than this are not told apart. */
const MOST_PLACES = 500;

/**
 * Finds where the very words of a passage stand, however they are set: from every place of its
 * rarest word, the others are compared.
 */
export function exactPlaces(page: PageWords, { ids, from, to }: Sought): readonly WordSpan[] {
  let rarest = from;
  for (let at = from; at < to; at += 1) {
    const frequency = frequencyOf(page, ids[at] as number);
    if (frequency === 0) return [];
    if (frequency < frequencyOf(page, ids[rarest] as number)) rarest = at;
  }
  const places: WordSpan[] = [];
  const id = ids[rarest] as number;
  const end = page.first[id + 1] as number;
  for (let place = page.first[id] as number; place < end; place += 1) {
    const start = (page.places[place] as number) - (rarest - from);
    if (!standsAt(page, ids, from, to, start)) continue;
    places.push({ from: start, to: start + to - from });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function standsAt(
  page: PageWords,
  ids: Int32Array,
  from: number,
  to: number,
  start: number,
): boolean {
  if (start < 0 || start + to - from > page.ids.length) return false;
  for (let at = from; at < to; at += 1) {
    if (page.ids[start + at - from] !== ids[at]) return false;
  }
  return true;
}
