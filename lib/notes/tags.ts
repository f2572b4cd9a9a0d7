/** A longer tag (UTF-16 units) is cut. */
const LONGEST_TAG = 60;

/** A note has at most this many. */
const MOST_TAGS = 50;

/**
 * Reads tags as people type them: between commas, with or without `#`. Tags that differ only in
 * case are one, as it was first written.
 */
export function tagsIn(typed: string): readonly string[] {
  const tags = new Map<string, string>();
  for (const part of typed.normalize('NFC').split(/[,\n]/u)) {
    const tag = part
      .replace(/\s+/gu, ' ')
      .replace(/^[\s#]+/u, '')
      .trim()
      .slice(0, LONGEST_TAG);
    const key = tag.toLowerCase();
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, MOST_TAGS);
}

/** Writes tags as they can be typed on. */
export function tagsInWords(tags: readonly string[]): string {
  return tags.join(', ');
}

/**
 * Gives the tags in use that go on with what is being typed, at most `most`.
 *
 * @param typed everything typed so far; its part after the last comma counts
 */
export function completionsOf(
  typed: string,
  known: readonly string[],
  most: number,
): readonly string[] {
  const begun = (tagsIn(typed.slice(typed.lastIndexOf(',') + 1))[0] ?? '').toLowerCase();
  const used = new Set(tagsIn(typed).map((tag) => tag.toLowerCase()));
  return known
    .filter((tag) => tag.toLowerCase().startsWith(begun) && !used.has(tag.toLowerCase()))
    .slice(0, most);
}

/** Puts a tag in the place of what is being typed, ready for another. */
export function complete(typed: string, tag: string): string {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  return `${before}${before === '' ? '' : ' '}${tag}, `;
}
