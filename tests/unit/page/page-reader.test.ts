// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '#lib/detect/compile.ts';
import type { Detector } from '#lib/detect/detector.ts';
import type { DetectEntry } from '#lib/detect/form.ts';
import { createPageReader, type PageReader, type Reading } from '#lib/page/page-reader.ts';
import { shownMentions } from '#lib/page/shown-mentions.ts';

const ENTRIES: readonly DetectEntry[] = [
  { id: 'fbi', kind: 'agency', forms: { en: [{ text: 'FBI' }], es: [{ text: 'FBI' }] } },
  { id: 'mail-cover', kind: 'program', forms: { en: [{ text: 'mail cover' }] } },
];

const STORY = `<article>
  <h1>The FBI and the list that is on the desk of the office</h1>
  <p>The FBI asked for a mail cover, and it was not the first that the FBI had asked for.</p>
  <h2>What it is</h2>
  <p>A mail cover is a record, and the FBI keeps it with the others that it has.</p>
</article>`;

let reader: PageReader;
let detector: Detector;

function finish<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function read(onVisible: (reading: Reading) => void = () => undefined): Reading {
  finish(reader.look());
  return finish(reader.read(detector, onVisible));
}

const words = (reading: Reading): string[] => reading.mentions.map((each) => String(each.range()));

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = STORY;
  reader = createPageReader(document);
  detector = compile(ENTRIES, { language: 'en' });
});

describe('reading a page', () => {
  it('finds the mentions in order, and what they come to', () => {
    const reading = read();
    expect(words(reading)).toEqual(['FBI', 'FBI', 'mail cover', 'FBI', 'mail cover', 'FBI']);
    expect(reading.entries.map(({ entry, count }) => [entry, count])).toEqual([
      ['fbi', 4],
      ['mail-cover', 2],
    ]);
  });

  it('gives what is in view once, before the rest', () => {
    const visible = vi.fn();
    read(visible);
    read(visible);
    expect(visible).toHaveBeenCalledTimes(1);
  });

  it('keeps the ranges of what did not change', () => {
    const before = read();
    for (const each of before.mentions) each.range();
    const [, paragraph] = document.querySelectorAll('p');
    paragraph?.append(' The FBI was there.');
    const after = read();
    for (const index of [0, 1, 2, 3]) {
      expect(after.mentions[index]?.range()).toBe(before.mentions[index]?.range());
    }
    expect(words(after).filter((word) => word === 'FBI')).toHaveLength(5);
  });

  it('forgets what is gone', () => {
    read();
    document.querySelector('p')?.remove();
    expect(words(read())).toEqual(['FBI', 'mail cover', 'FBI']);
  });

  it('makes good a run that was dropped', () => {
    finish(reader.look());
    const dropped = reader.read(detector, () => undefined);
    for (let step = 0; step < 5; step += 1) dropped.next();
    expect(words(read())).toHaveLength(6);
  });

  it('finds nothing in a language without explainers', () => {
    const sentence = 'Der Bericht des FBI ist auf dem Tisch, und die Leute sind nicht bei ihm. ';
    document.body.innerHTML = `<p>${sentence.repeat(4)}</p>`;
    expect(finish(reader.look())).toBeNull();
    expect(read().mentions).toEqual([]);
  });
});

describe('which mentions are marked', () => {
  it.each([
    ['every', ['FBI', 'FBI', 'mail cover', 'FBI', 'mail cover', 'FBI']],
    ['section', ['FBI', 'mail cover', 'mail cover', 'FBI']],
    ['page', ['FBI', 'mail cover']],
  ] as const)('%s', (repeats, expected) => {
    const shown = finish(shownMentions(read().mentions, repeats));
    expect(shown.map((each) => String(each.range()))).toEqual(expected);
  });

  it('the next of a term where the first has left the page since it was read', () => {
    const { mentions } = read();
    document.querySelector('h1')?.remove();
    const shown = finish(shownMentions(mentions, 'page'));
    expect(shown.map((each) => mentions.indexOf(each))).toEqual([1, 2]);
  });
});
