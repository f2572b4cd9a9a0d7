/**
 * Measures speed in real Chromium, beside peers in the same run: `npm run bench [-- --json FILE]`.
 *
 * Medians and ratios are printed; times alone say more of the machine than of the program.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import type { DetectEntry } from '#lib/detect/form.ts';
import type { Repeats } from '#lib/detect/repeats.ts';
import type { Bench } from '../tests/bench/in-page.ts';
import { madePage, madeText, manyForms } from './bench/made-text.ts';
import { bundle } from './browser/bundle.ts';
import { findBrowser } from './browser/find-browser.ts';
import { build, buildPacks } from './build.ts';
import { setUpBrowsers } from './setup-browsers.ts';
import { ROOT } from './steps.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const missing = setUpBrowsers(['chromium']);
for (const sentence of missing) console.error(sentence);
if (missing.length > 0 || !buildPacks() || !build('chrome')) process.exit(1);
const { BUILT_IN_ENTRIES, BUILT_IN_PACKS } = await import('#lib/packs/built-in.ts');
const { entriesInUse } = await import('#lib/packs/entries-in-use.ts');
const entries = entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, {
  mutedEntries: [],
  mutedPacks: [],
});

const profile = mkdtempSync(join(tmpdir(), 'plain-view-bench-'));
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium') ?? '',
  headless: true,
  pipe: true,
  userDataDir: profile,
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const script = await bundle(join(ROOT, 'tests', 'bench', 'in-page.ts'));
  const find = await measureFind(script);
  const page = await measurePage(script);
  const memory = await measureMemory(script);
  const anchoring = await measureAnchor(script);
  const gzip = gzipSync(readFileSync(join(ROOT, '.output', 'chrome-mv3', 'annotate.js')), {
    level: 9,
  }).length;
  print({ find, page, memory, anchoring, annotateGzipBytes: gzip });
  if (values.json) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ find, page, memory, anchoring, annotateGzipBytes: gzip }, null, 2)}\n`,
    );
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** A page with the measuring script in it. */
async function pageWith(html: string, script: string) {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.evaluate(script);
  return page;
}

async function measureFind(script: string) {
  const page = await pageWith('<!doctype html><html lang="en"><body></body></html>', script);
  const text = madeText(600_000);
  const forms = manyForms(text, 10_000);
  const times = await page.evaluate(
    (given, few, many) => (globalThis as unknown as { bench: Bench }).bench.find(given, few, many),
    text,
    [made(forms.slice(0, 100))],
    [made(forms)],
  );
  await page.close();
  return times;
}

async function measurePage(script: string) {
  const html = madePage(100_000);
  const page = await pageWith(html, script);
  const words = manyForms(madeText(200_000), 200);
  const measure = (own: readonly DetectEntry[], repeats: Repeats) =>
    page.evaluate(
      (given, which) => (globalThis as unknown as { bench: Bench }).bench.page(given, which),
      own,
      repeats,
    );
  const times = await measure(entries, 'section');
  const everyMark = await measure(entries, 'every');
  const with200 = await measure([made(words)], 'every');
  await page.emulateCPUThrottling(4);
  const slow = await measure(entries, 'every');
  await page.emulateCPUThrottling(null);
  const findAndReplaceMs = await page.evaluate(
    (own) => (globalThis as unknown as { bench: Bench }).bench.findAndReplace(own),
    words,
  );
  await page.setContent(html);
  await page.evaluate(script);
  const markJsMs = await page.evaluate(
    (own) => (globalThis as unknown as { bench: Bench }).bench.markJs(own),
    words,
  );
  await page.close();
  return { ...times, everyMark, with200, slow, findAndReplaceMs, markJsMs };
}

/** Bytes that a read and marked page holds more than before, beside the length of its text. */
async function measureMemory(script: string) {
  const page = await pageWith(madePage(100_000), script);
  const devtools = await page.createCDPSession();
  const used = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await used();
  const length = await page.evaluate(
    (own) => (globalThis as unknown as { bench: Bench }).bench.hold(own),
    entries,
  );
  const heldBytes = (await used()) - before;
  await page.close();
  return { heldBytes, textUnits: length };
}

/** 200 notes on the page of 100,000 words. */
async function measureAnchor(script: string) {
  const page = await pageWith(madePage(100_000), script);
  const times = await page.evaluate(() =>
    (globalThis as unknown as { bench: Bench }).bench.anchor(200),
  );
  await page.close();
  return times;
}

function made(forms: readonly string[]): DetectEntry {
  return { id: 'made', kind: 'law', forms: { en: forms.map((text) => ({ text })) } };
}

type Measured = {
  readonly find: Awaited<ReturnType<typeof measureFind>>;
  readonly page: Awaited<ReturnType<typeof measurePage>>;
  readonly memory: Awaited<ReturnType<typeof measureMemory>>;
  readonly anchoring: Awaited<ReturnType<typeof measureAnchor>>;
  readonly annotateGzipBytes: number;
};

function print({ find, page, memory, anchoring, annotateGzipBytes }: Measured): void {
  const rows: (readonly [string, number, string, string])[] = [
    ['read every character of 600 kB', find.readMs, 'ms', ''],
    ['find, 100 forms', find.find100Ms, 'ms', times(find.find100Ms, find.readMs, 'one read')],
    [
      'find, 10,000 forms',
      find.find10000Ms,
      'ms',
      `${times(find.find10000Ms, find.readMs, 'one read')}, ${times(find.find10000Ms, find.find100Ms, '100 forms')}`,
    ],
    [
      'Aho-Corasick (modern-ahocorasick), 10,000 forms',
      find.ahoCorasick10000Ms,
      'ms',
      times(find.ahoCorasick10000Ms, find.find10000Ms, 'ours'),
    ],
    ['mentions found', find.mentions, '', ''],
    ['compile 10,000 forms', find.compile10000Ms, 'ms', ''],
    ['walk and read a page of 100,000 words', page.walkMs, 'ms', ''],
    [
      'read, find and paint it',
      page.oursMs,
      'ms',
      times(page.oursMs, page.walkMs, 'the bare walk'),
    ],
    ['mentions on it', page.mentions, '', ''],
    ['of which marked (first in each section)', page.marks, '', ''],
    [
      'the same with every mention marked',
      page.everyMark.oursMs,
      'ms',
      times(page.everyMark.oursMs, page.walkMs, 'the bare walk'),
    ],
    [
      'the same with the 200 terms of the peers below',
      page.with200.oursMs,
      'ms',
      times(page.with200.oursMs, page.walkMs, 'the bare walk'),
    ],
    [
      'held for the page, entries included',
      memory.heldBytes / 1e6,
      'MB',
      times(memory.heldBytes, memory.textUnits, 'its text (UTF-16 units)'),
    ],
    ['until what is in view is painted', page.firstPaintMs, 'ms', ''],
    ['longest step between two rests', page.longestStepMs, 'ms', ''],
    ['the same at a quarter of the speed', page.slow.longestStepMs, 'ms', ''],
    ['read it again, nothing changed', page.secondReadMs, 'ms', ''],
    [
      'findAndReplaceDOMText, 200 terms',
      page.findAndReplaceMs,
      'ms',
      times(page.findAndReplaceMs, page.with200.oursMs, 'ours'),
    ],
    ['mark.js, 200 terms', page.markJsMs, 'ms', times(page.markJsMs, page.with200.oursMs, 'ours')],
    [
      'find a changed passage again, 600 kB page',
      anchoring.changedMs,
      'ms',
      times(anchoring.hypothesisChangedMs, anchoring.changedMs, 'faster than Hypothesis’ way'),
    ],
    ['refuse a passage that is not there', anchoring.goneMs, 'ms', ''],
    ['find 200 passages again, a third changed', anchoring.manyMs, 'ms', ''],
    ['of which found', anchoring.found, '', ''],
    ['longest step between two rests', anchoring.longestStepMs, 'ms', ''],
    ['annotate.js, gzip', annotateGzipBytes / 1000, 'kB', ''],
  ];
  for (const [what, value, unit, ratio] of rows) {
    console.log(`${what.padEnd(50)}${value.toFixed(2).padStart(10)} ${unit}  ${ratio}`);
  }
}

function times(value: number, other: number, what: string): string {
  return `${(value / other).toFixed(1)} × ${what}`;
}
