import type { Repeats } from '#lib/detect/repeats.ts';
import type { MentionOnPage } from './page-reader.ts';

/**
 * Chooses which mentions are marked when a term comes up again and again: every one, the first in
 * each section, or the first on the page. All of them are still listed and can be gone to.
 */
export function shownMentions(
  mentions: readonly MentionOnPage[],
  repeats: Repeats,
): readonly MentionOnPage[] {
  if (repeats === 'every') return mentions;
  const seen = new Set<string>();
  return mentions.filter(({ mention, section }) => {
    const key = repeats === 'page' ? mention.entry : `${section} ${mention.entry}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
