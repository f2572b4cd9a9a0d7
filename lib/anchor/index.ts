/** What other rooms and programs use of anchoring; all of it is pure and needs only a DOM element. */
export { type Anchor, anchorAll, anchorRange } from './anchor-all.ts';
export { describeRange } from './describe-range.ts';
export type { Selector } from './selector.ts';
