import type { Kind } from '#lib/detect/form.ts';
import type { MentionOnPage } from './page-reader.ts';
import type { Mark } from './paint.ts';

/** Kinds share an underline by what they are to a story: who acts, how, and by which rule. */
const MARK_OF: { readonly [kind in Kind]: Mark } = {
  agency: 'who',
  company: 'who',
  court: 'who',
  oversight: 'who',
  organisation: 'who',
  program: 'how',
  technique: 'how',
  product: 'how',
  instrument: 'how',
  law: 'rule',
  doctrine: 'rule',
};

/** Gives the ranges to paint for each of the marks of mentions. */
export function rangesByMark(mentions: readonly MentionOnPage[]): ReadonlyMap<Mark, Range[]> {
  const ranges = new Map<Mark, Range[]>([
    ['who', []],
    ['how', []],
    ['rule', []],
  ]);
  for (const each of mentions) {
    const range = each.range();
    if (range) ranges.get(MARK_OF[each.mention.kind])?.push(range);
  }
  return ranges;
}
