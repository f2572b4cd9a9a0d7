/**
 * Measures how well passages are found again in edited pages, beside peers in the same run:
 * `npm run eval:anchor [-- --pages N] [--seed N] [--json FILE]`.
 */
import { writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chanceOf } from './chance.ts';
import { KINDS, type Kind } from './eval-anchor/edits.ts';
import { type EvalPage, evalPages, isOwn } from './eval-anchor/pages.ts';
import { pickPassage, rangeIn, textIn } from './eval-anchor/passage.ts';
import { WAYS, type Way } from './eval-anchor/peers.ts';
import { compare, placeOf } from './eval-anchor/place.ts';

type Outcome = 'right' | 'partly' | 'lost' | 'wrong' | 'invented';
type Trial = {
  readonly way: string;
  readonly row: string;
  readonly page: string;
  readonly outcome: Outcome;
  readonly ms: number;
  readonly exact: string;
  readonly got: string;
};

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string', default: 'abcdefghijklmnop' },
    alone: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
if (isOwn) console.log('The saved pages are not here: measured on the project’s own articles.');
const ways = values.alone ? WAYS.slice(0, 1) : WAYS;
const trials: Trial[] = [];
let other: EvalPage | null = null;
let number = 0;
for (const page of evalPages(Number(values.pages))) {
  // The first page has none before it: it only lends its text to the second.
  for (const [row, kind] of other ? KINDS.entries() : []) {
    if (!other || !values.rows.includes(kind.row)) continue;
    for (let time = 0; time < (isOwn ? 12 : 2); time += 1) {
      const seed = Number(values.seed) * 1_000_003 + number * 997 + row * 31 + time;
      for (const way of ways) {
        const trial = await tryOnce(way, kind, page, other, seed);
        if (trial) trials.push(trial);
      }
    }
  }
  other = page;
  // jsdom's live ranges are weakly held: they go when the turn ends, and no await here ends it.
  await setImmediate();
  number += 1;
  if (process.stderr.isTTY) process.stderr.write(`\r${number} pages`);
}
console.log(`${number} pages.`);
print(trials);
if (values.json) writeFileSync(values.json, `${JSON.stringify(trials, null, 1)}\n`);

/** Marks a passage in a fresh copy of the page, edits it, and looks for the passage again. */
async function tryOnce(
  way: Way,
  kind: Kind,
  page: EvalPage,
  other: EvalPage,
  seed: number,
): Promise<Trial | null> {
  const chance = chanceOf(seed);
  const desk = { chance, other: textIn(other.root) };
  const root = page.root.cloneNode(true) as Element;
  const picked = pickPassage(root, chance);
  const passage = picked && (kind.before ? kind.before(root, picked, desk) : picked);
  if (!passage) return null;
  const range = rangeIn(passage);
  const exact = range.toString();
  // A peer that throws on a page finds nothing there.
  const kept = await attempt(() => way.describe(root, range));
  const truth = kind.edit(root, passage, desk);
  if (truth === undefined) return null;
  const target = kind.row === 'n' ? (other.root.cloneNode(true) as Element) : root;
  // Two saved pages may be of one site, with the same teasers.
  if (kind.row === 'n' && holds(target, exact)) return null;
  const begun = performance.now();
  const found = kept === null ? null : await attempt(() => way.find(target, kept));
  const ms = performance.now() - begun;
  const outcome = outcomeOf(target, truth, found);
  return {
    way: way.name,
    row: kind.row,
    page: page.name,
    outcome,
    ms,
    exact,
    got: found?.toString() ?? '',
  };
}

async function attempt<T>(act: () => T | Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch {
    return null;
  }
}

function holds(root: Element, words: string): boolean {
  const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return squeezed(textIn(root)).includes(squeezed(words));
}

function outcomeOf(
  root: Element,
  truth: Parameters<typeof compare>[0] | null,
  found: Range | null,
): Outcome {
  if (!truth) return found && found.toString().trim() !== '' ? 'invented' : 'right';
  return found ? compare(truth, placeOf(root, found)) : 'lost';
}

function print(all: readonly Trial[]): void {
  console.log(
    `\n${'edit'.padEnd(30)}${'trials'.padStart(7)}   right / partly / lost / wrong place or invented, in %`,
  );
  for (const { row, what } of KINDS) {
    const own = all.filter((trial) => trial.row === row);
    if (own.length === 0) continue;
    for (const [index, { name }] of ways.entries()) {
      const of = own.filter((trial) => trial.way === name);
      const share = (...outcomes: Outcome[]): string =>
        ((100 * of.filter((each) => outcomes.includes(each.outcome)).length) / of.length)
          .toFixed(1)
          .padStart(6);
      const title =
        index === 0 ? `${row} ${what}`.padEnd(30) + String(of.length).padStart(7) : ''.padEnd(37);
      console.log(
        `${title}   ${name.padEnd(22)}${share('right')}${share('partly')}${share('lost')}${share('wrong', 'invented')}`,
      );
    }
  }
  console.log('\nTime for one passage, the reading of the page included (ms): median, 95th of 100');
  for (const { name } of ways) {
    const times = all
      .filter((trial) => trial.way === name)
      .map(({ ms }) => ms)
      .toSorted((a, b) => a - b);
    const at = (share: number): string =>
      (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(8);
    console.log(`  ${name.padEnd(22)}${at(0.5)}${at(0.95)}`);
  }
}
