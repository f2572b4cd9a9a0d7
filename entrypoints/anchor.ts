import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anchorAllInSteps } from '#lib/anchor/anchor-all.ts';
import { describeRange } from '#lib/anchor/describe-range.ts';
import '#lib/page/anchor-kit.ts';

/** Brings anchoring; loaded when a passage is first marked or looked for. */
export default defineUnlistedScript(() => {
  globalThis.plainViewAnchorKit ??= { describe: describeRange, find: anchorAllInSteps };
});
