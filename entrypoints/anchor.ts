import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeRange } from '#lib/anchor/describe-range.ts';
import { paragraphAround } from '#lib/anchor/paragraph-around.ts';
import { reshape } from '#lib/anchor/reshape.ts';
import type { DescribedPassage } from '#lib/page/anchor-kit.ts';
import '#lib/page/anchor-kit.ts';
import { createPassages } from '#lib/page/passages.ts';

/** Brings anchoring; loaded when a passage is first marked or looked for. */
export default defineUnlistedScript(() => {
  globalThis.plainViewAnchorKit ??= {
    describe(root, range, how) {
      const meant = how ? reshape(root, range, how) : range;
      return meant && describe(root, meant);
    },
    passages: createPassages,
  };
});

function describe(root: Element, range: Range): DescribedPassage | null {
  const selectors = [...describeRange(root, range)];
  if (selectors.length === 0) return null;
  return { quote: range.toString(), selectors, paragraph: paragraphAround(root, range) };
}
