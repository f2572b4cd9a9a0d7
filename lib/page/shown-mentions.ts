import type { Repeats } from '#lib/detect/repeats.ts';
import type { MentionOnPage } from './page-reader.ts';

/** Mentions looked at between two rests: each that is marked gets its range. */
const STEP = 200;

/**
 * Chooses which mentions are marked when a term comes up again and again: every one, the first in
 * each section, or the first on the page. All of them are still listed and can be gone to.
 *
 * One that can no longer be found in the page is left out, and the next of its term stands in.
 */
export function* shownMentions(
  mentions: readonly MentionOnPage[],
  repeats: Repeats,
): Generator<void, readonly MentionOnPage[], void> {
  const shown: MentionOnPage[] = [];
  const seen = new Set<string>();
  for (const [index, each] of mentions.entries()) {
    if (index % STEP === STEP - 1) yield;
    const { entry } = each.mention;
    const key = repeats === 'section' ? `${each.section} ${entry}` : entry;
    if ((repeats !== 'every' && seen.has(key)) || !each.range()) continue;
    seen.add(key);
    shown.push(each);
  }
  return shown;
}
