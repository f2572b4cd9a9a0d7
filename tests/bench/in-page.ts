/** What is measured, run inside a page of a real browser by scripts/bench.ts. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick';
import { compile } from '#lib/detect/compile.ts';
import type { Detector } from '#lib/detect/detector.ts';
import type { DetectEntry } from '#lib/detect/form.ts';
import type { Repeats } from '#lib/detect/repeats.ts';
import { inSlices } from '#lib/page/in-slices.ts';
import { rangesByMark } from '#lib/page/marks-of-kinds.ts';
import { createPageReader, type Reading } from '#lib/page/page-reader.ts';
import { createPainter, type Painter, randomMarkNames } from '#lib/page/paint.ts';
import { shownMentions } from '#lib/page/shown-mentions.ts';
import { anchor } from './anchor-in-page.ts';

/** Times in ms, each the median of its runs. */
type FindTimes = {
  readonly characters: number;
  readonly readMs: number;
  readonly find100Ms: number;
  readonly find10000Ms: number;
  readonly ahoCorasick10000Ms: number;
  readonly compile10000Ms: number;
  readonly mentions: number;
};

/** Times in ms of one reading of the page, with the marks painted that `repeats` asks for. */
type PageTimes = {
  readonly walkMs: number;
  readonly oursMs: number;
  readonly longestStepMs: number;
  readonly firstPaintMs: number;
  readonly secondReadMs: number;
  readonly mentions: number;
  readonly marks: number;
};

const RUNS = 9;

function median(run: () => void, runs = RUNS): number {
  const times: number[] = [];
  for (let time = 0; time < runs; time += 1) {
    const begun = performance.now();
    run();
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[runs >> 1] as number;
}

/** The result of every timed run goes here, so that no run can be left out as useless. */
let kept = 0;

const bench = {
  anchor,

  find(text: string, few: readonly DetectEntry[], many: readonly DetectEntry[]): FindTimes {
    const options = { language: 'en' } as const;
    const [detectFew, detectMany] = [compile(few, options), compile(many, options)];
    const words = many.flatMap((entry) => (entry.forms.en ?? []).map((form) => form.text));
    const peer = new AhoCorasick(words);
    // Both run warm, whichever comes first.
    for (let time = 0; time < 3; time += 1) {
      kept += detectFew.find(text).length + detectMany.find(text).length;
    }
    return {
      characters: text.length,
      readMs: median(() => {
        for (let at = 0; at < text.length; at += 1) kept += text.charCodeAt(at);
      }),
      find100Ms: median(() => {
        kept += detectFew.find(text).length;
      }),
      find10000Ms: median(() => {
        kept += detectMany.find(text).length;
      }),
      ahoCorasick10000Ms: median(() => {
        kept += peer.search(text).length;
      }, 3),
      compile10000Ms: median(() => {
        kept += compile(many, options).find('').length;
      }, 5),
      mentions: detectMany.find(text).length,
    };
  },

  async page(entries: readonly DetectEntry[], repeats: Repeats): Promise<PageTimes> {
    const detector = compile(entries, { language: 'en' });
    const times: PageTimes[] = [];
    for (let time = 0; time < RUNS; time += 1) times.push(await pageOnce(detector, repeats));
    return times.toSorted((a, b) => a.oursMs - b.oursMs)[RUNS >> 1] as PageTimes;
  },

  /** Reads and marks the page and keeps all that a page keeps; gives the length of its text. */
  async hold(entries: readonly DetectEntry[]): Promise<number> {
    const painter = createPainter(CSS.highlights, randomMarkNames());
    const reader = createPageReader(document);
    await inSlices(reader.look());
    const steps = reader.read(compile(entries, { language: 'en' }), () => undefined);
    const reading = await inSlices(steps);
    if (typeof reading === 'symbol') throw new Error('given up');
    paintAll(painter, reading, 'section');
    held.push(reader, reading, painter);
    return document.body.textContent?.length ?? 0;
  },

  /** Changes the page: it is measured last, and once. */
  markJs(words: readonly string[]): Promise<number> {
    const begun = performance.now();
    return new Promise((resolve) => {
      new Mark(document.body).mark([...words], {
        accuracy: 'exactly',
        separateWordSearch: false,
        acrossElements: true,
        done: () => resolve(performance.now() - begun),
      });
    });
  },

  findAndReplace(words: readonly string[]): number {
    const begun = performance.now();
    for (const word of words) {
      findAndReplaceDOMText(document.body, { find: word, wrap: 'mark' });
    }
    return performance.now() - begun;
  },
};

/** What a page keeps for as long as it is open. */
const held: unknown[] = [];

/** Paints the marks of a reading; gives their number. */
function paintAll(painter: Painter, reading: Reading, repeats: Repeats): number {
  const shown = atOnce(shownMentions(reading.mentions, repeats));
  for (const [mark, ranges] of rangesByMark(shown)) painter.paint(mark, ranges);
  return shown.length;
}

function atOnce<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

async function pageOnce(detector: Detector, repeats: Repeats): Promise<PageTimes> {
  const painter = createPainter(CSS.highlights, randomMarkNames());
  const walkMs = median(walkAndRead, 3);
  const reader = createPageReader(document);
  let firstPaintMs = 0;
  let marks = 0;
  const begun = performance.now();
  const paint = (reading: Reading): void => {
    marks = paintAll(painter, reading, repeats);
    firstPaintMs ||= performance.now() - begun;
  };
  await inSlices(reader.look());
  const reading = await inSlices(reader.read(detector, paint));
  if (typeof reading === 'symbol') throw new Error('given up');
  paint(reading);
  const oursMs = performance.now() - begun;
  const longestStepMs = longestStep(detector);
  const again = performance.now();
  await inSlices(reader.look());
  await inSlices(reader.read(detector, paint));
  const secondReadMs = performance.now() - again;
  painter.clear();
  const mentions = reading.mentions.length;
  return { walkMs, oursMs, longestStepMs, firstPaintMs, secondReadMs, mentions, marks };
}

/** The longest time between two places where the work may rest: a slice ends no sooner. */
function longestStep(detector: Detector): number {
  const reader = createPageReader(document);
  let longest = 0;
  for (const work of [reader.look(), reader.read(detector, () => undefined)]) {
    for (let isDone = false; !isDone; ) {
      const begun = performance.now();
      isDone = work.next().done ?? false;
      longest = Math.max(longest, performance.now() - begun);
    }
  }
  return longest;
}

/** The least that any reader must do: go to every text node and read its letters. */
function walkAndRead(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    for (let at = 0; at < data.length; at += 1) kept += data.charCodeAt(at);
  }
}

export type Bench = typeof bench;

(globalThis as unknown as { bench: Bench; kept: () => number }).bench = bench;
(globalThis as unknown as { kept: () => number }).kept = () => kept;
