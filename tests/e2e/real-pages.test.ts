import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '#lib/detect/compile.ts';
import { pageLanguage } from '#lib/detect/language.ts';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';
import { contentRoot } from '#lib/page/content-root.ts';
import { readPageText, textOf } from '#lib/page/page-text.ts';
import { SETTINGS } from '#lib/settings/table.ts';
import { choose } from './driver/choose.ts';
import { until } from './driver/see.ts';
import { BROWSERS, type ExtensionApi, startWalk, type Walk } from './driver/walk.ts';

/** Real pages, saved; where they are not at hand this file is left out (`vitest.config.ts`). */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'pages');
const ALL = readdirSync(FOLDER).filter((name) => /html$/u.test(name));
/** `npm test` visits one in four, for time; `npm run test:trust` all of them. */
const NAMES = process.env.PV_TRUST === 'whole' ? ALL : ALL.filter((_, at) => at % 4 === 0);

/** Their own scripts are left out: what they would do without a network differs from run to run. */
const stilled = (name: string): string =>
  readFileSync(join(FOLDER, name), 'utf8').replace(/<script\b[\s\S]*?<\/script>/giu, '');
const MADE = Object.fromEntries(NAMES.map((name) => [`/real/${name}`, () => stilled(name)]));

/**
 * Said of the page by the browser, in one visit and not in another: a picture that is missing,
 * MathML that is not well made (Firefox, when it comes to lay it out).
 */
const isOfThePage = (error: string): boolean =>
  error.includes('Failed to load resource') || error.includes('Invalid markup');

describe.each(BROWSERS)('saved real pages in %s', (name) => {
  let walk: Walk;
  let plain: ReadonlyMap<string, string>;
  /** A page whose scripts and pictures are missing says so, with us or without. */
  let theirOwn: ReadonlySet<string>;

  beforeAll(async () => {
    walk = await startWalk(name, { made: MADE });
    const before = new Map<string, string>();
    for (const each of NAMES) {
      const page = await walk.open(`/real/${each}`);
      before.set(each, await markupOf(page));
      await page.close();
    }
    plain = before;
    theirOwn = new Set(walk.errors);
    await choose(walk);
    await switchOn(walk);
  }, 300_000);
  afterAll(async () => {
    await walk?.end();
  });

  it('are marked as Node reads them, and not changed by a character', async () => {
    walk.errors.length = 0;
    const wrong: object[] = [];
    for (const each of NAMES) {
      const page = await walk.open(`/real/${each}`);
      const found = await termsOf(walk, page);
      const isSame = (await markupOf(page)) === plain.get(each);
      const expected = termsInNode(stilled(each));
      if (!isSame) wrong.push({ each, isSame });
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ each, found, expected });
      await page.close();
    }
    expect(wrong).toEqual([]);
    expect(walk.errors.filter((error) => !theirOwn.has(error) && !isOfThePage(error))).toEqual([]);
  }, 300_000);
});

type Terms = readonly (readonly [entry: string, count: number])[];
type State = {
  readonly reply?: {
    readonly terms: readonly { readonly entry: string; readonly count: number }[];
  };
};

/** Switches the site of the pages on, so that those that are no articles are read as well. */
async function switchOn(walk: Walk): Promise<void> {
  const control = await walk.control();
  await control.evaluate((host) => {
    const { runtime } = (globalThis as unknown as { chrome: Sending }).chrome;
    return runtime.sendMessage({ message: 'setSite', data: { host, on: true } });
  }, new URL(walk.origin).hostname);
}

type Sending = { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const markupOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);

async function termsOf(walk: Walk, page: Page): Promise<Terms> {
  const tabId = await walk.tabOf(page);
  const control = await walk.control();
  const state = await until(
    () =>
      control.evaluate(async (id) => {
        const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        const message = { message: 'pageState', data: {} };
        return (await tabs.sendMessage(id, message).catch(() => ({}))) as State;
      }, tabId),
    ({ reply }) => reply !== undefined,
  );
  return (state.reply?.terms ?? [])
    .map(({ entry, count }) => [entry, count] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function termsInNode(html: string): Terms {
  const { document } = parseHTML(html);
  const steps = readPageText(contentRoot(document as unknown as Document));
  let step = steps.next();
  while (!step.done) step = steps.next();
  const text = textOf(step.value.blocks);
  const language = pageLanguage(document.documentElement.lang, text.slice(0, 20_000));
  if (!language) return [];
  const entries = entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, {
    mutedEntries: SETTINGS.mutedEntries.fallback,
    mutedPacks: [],
  });
  const counts = new Map<string, number>();
  for (const { entry } of compile(entries, { language }).find(text))
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
