import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anchorAllInSteps } from '#lib/anchor/anchor-all.ts';
import { describeRange } from '#lib/anchor/describe-range.ts';
import { paragraphAround } from '#lib/anchor/paragraph-around.ts';
import '#lib/page/anchor-kit.ts';

/** Brings anchoring; loaded when a passage is first marked or looked for. */
export default defineUnlistedScript(() => {
  globalThis.plainViewAnchorKit ??= {
    describe(root, range) {
      const selectors = [...describeRange(root, range)];
      if (selectors.length === 0) return null;
      return { quote: range.toString(), selectors, paragraph: paragraphAround(root, range) };
    },
    find: anchorAllInSteps,
  };
});
