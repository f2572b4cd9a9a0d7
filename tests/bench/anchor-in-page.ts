/** What of anchoring is measured, run inside a page of a real browser by scripts/bench.ts. */
import { anchorAllInSteps, anchorRange } from '#lib/anchor/anchor-all.ts';
import { describeRange } from '#lib/anchor/describe-range.ts';
import type { Selector } from '#lib/anchor/selector.ts';
import { hypothesisRange, hypothesisSelectors } from '../../scripts/eval-anchor/hypothesis.ts';

/** Times in ms of a page of many paragraphs. */
export type AnchorTimes = {
  /** One passage of which a word was replaced; the reading of the page included. */
  readonly changedMs: number;
  readonly goneMs: number;
  readonly hypothesisChangedMs: number;
  /** All at once, of which a third are changed. */
  readonly manyMs: number;
  readonly longestStepMs: number;
  readonly found: number;
};

const ROUNDS = 9;

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] as number;

function timed(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

/** Marks a passage of some twenty words in the middle of a paragraph. */
function rangeOf(paragraph: Element): Range | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.length < 140) continue;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(' ', 10) + 1);
    range.setEnd(node, node.data.lastIndexOf(' ', 135));
    return range;
  }
  return null;
}

function replaceWord(range: Range): void {
  const node = range.startContainer as Text;
  const at = node.data.indexOf(' ', range.startOffset + 20) + 1;
  node.replaceData(at, Math.max(1, node.data.indexOf(' ', at) - at), 'altogether');
}

/** @param many passages to be found at once */
export function anchor(many: number): AnchorTimes {
  const paragraphs = [...document.querySelectorAll('p')];
  const ranges = paragraphs.map(rangeOf).filter((range) => range !== null);
  const step = Math.max(1, Math.floor(ranges.length / many));
  const chosen = ranges.filter((_, index) => index % step === 0).slice(0, many);
  const root = document.body;
  const ours = chosen.map((range) => describeRange(root, range));
  const theirs = chosen.slice(0, ROUNDS).map((range) => hypothesisSelectors(root, range));
  for (const [index, range] of chosen.entries()) {
    if (index % 3 === 0 || index < ROUNDS) replaceWord(range);
  }
  const gone: readonly Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: 'The harbour master counted seventeen herons on the frozen quay before breakfast.',
      prefix: 'Nobody had seen anything of the kind since the winter of the great storm. ',
      suffix: ' By noon they were gone, and the ice with them.',
    },
  ];
  const changed: number[] = [];
  const hypothesis: number[] = [];
  const missing: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    changed.push(timed(() => anchorRange(root, ours[round] ?? [])));
    missing.push(timed(() => anchorRange(root, gone)));
    hypothesis.push(timed(() => hypothesisRange(root, theirs[round] ?? [])));
  }
  let longestStepMs = 0;
  let found = 0;
  const begun = performance.now();
  const work = anchorAllInSteps(root, ours);
  for (;;) {
    const at = performance.now();
    const next = work.next();
    longestStepMs = Math.max(longestStepMs, performance.now() - at);
    if (!next.done) continue;
    found = next.value.filter((each) => each !== null).length;
    break;
  }
  return {
    changedMs: median(changed),
    goneMs: median(missing),
    hypothesisChangedMs: median(hypothesis),
    manyMs: performance.now() - begun,
    longestStepMs,
    found,
  };
}
