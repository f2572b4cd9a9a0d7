import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '#lib/detect/article.ts';
import { compile } from '#lib/detect/compile.ts';
import type { DetectEntry } from '#lib/detect/form.ts';

const ENTRIES: readonly DetectEntry[] = [
  {
    id: 'ring',
    kind: 'company',
    forms: {
      en: [
        { text: 'Ring doorbell' },
        { text: 'Ring', rules: [{ rule: 'near', words: ['camera'], within: 'article' }] },
      ],
    },
  },
  {
    id: 'uspis',
    kind: 'agency',
    forms: {
      en: [
        { text: 'Postal Inspection Service' },
        { text: 'the agency', rules: [{ rule: 'named-before' }] },
      ],
    },
  },
  { id: 'dea', kind: 'agency', forms: { en: [{ text: 'DEA' }] } },
  {
    id: 'plain-view',
    kind: 'doctrine',
    forms: {
      en: [
        {
          text: 'plain view',
          rules: [{ rule: 'not-near', words: ['shoppers'], within: 'article' }],
        },
      ],
    },
  },
];

const detector = compile(ENTRIES, { language: 'en' });

const paragraphs = fc.array(
  fc
    .array(
      fc.constantFrom(
        'Ring',
        'Ring doorbell',
        'camera',
        'DEA',
        'the agency',
        'PIS',
        'and',
        'plain view',
        'shoppers',
        'Postal Inspection Service (PIS)',
        'words.',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 6 },
);

function finish<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function said(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) =>
    block.mentions.map(({ start, end, entry }) => `${index} ${start} ${end} ${entry}`),
  );
}

function fresh(texts: readonly string[]): string[] {
  const article = detector.article();
  const blocks = texts.map((text) => finish(article.read(text)));
  finish(article.settle(blocks));
  return said(blocks);
}

describe('an article read block by block', () => {
  it('mentions what the same text in one piece does', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const whole = texts.join('\n\n');
        const inOne = detector.find(whole).map(({ start, end, entry }) => {
          let index = 0;
          let offset = 0;
          while (start >= offset + (texts[index] as string).length + 2) {
            offset += (texts[index] as string).length + 2;
            index += 1;
          }
          return `${index} ${start - offset} ${end - offset} ${entry}`;
        });
        expect(fresh(texts)).toEqual(inOne);
      }),
    );
  });

  it('after any changes, and runs dropped half way, is as if it was read anew', () => {
    fc.assert(
      fc.property(
        paragraphs,
        fc.array(fc.tuple(fc.nat(), paragraphs, fc.nat(8)), { maxLength: 4 }),
        (first, changes) => {
          const article = detector.article();
          const texts = [...first];
          const blocks = texts.map((text) => finish(article.read(text)));
          finish(article.settle(blocks));
          for (const [at, more, steps] of changes) {
            const index = at % (texts.length + 1);
            if (index < texts.length) article.forget(blocks[index] as Block);
            texts.splice(index, 1, ...more);
            blocks.splice(index, 1, ...more.map((text) => finish(article.read(text))));
            drop(article, blocks, steps);
          }
          finish(article.settle(blocks));
          expect(said(blocks)).toEqual(fresh(texts));
        },
      ),
    );
  });

  it('counts a block once, though a run was dropped while it was counted anew', () => {
    const article = detector.article();
    const read = (text: string): Block => finish(article.read(text));
    const [other, camera] = [read('words.'), read('a camera')];
    finish(article.settle([other, camera]));
    const ring = read('The Ring was there.');
    article.settle([other, camera, ring]).next();
    const view = read('in plain view');
    finish(article.settle([other, camera, ring, view]));
    expect(ring.mentions).toHaveLength(1);
    article.forget(camera);
    finish(article.settle([other, ring, view]));
    expect(ring.mentions).toEqual([]);
  });

  it('keeps the list of a block that mentions the same', () => {
    const article = detector.article();
    const one = finish(article.read('The DEA came.'));
    finish(article.settle([one]));
    const { mentions } = one;
    const two = finish(article.read('The Postal Inspection Service came.'));
    finish(article.settle([one, two]));
    expect(one.mentions).toBe(mentions);
    expect(two.mentions).toHaveLength(1);
  });
});

/** Begins to settle and gives up after a few steps, as a page does that changes again. */
function drop(article: Article, blocks: readonly Block[], steps: number): void {
  const run = article.settle(blocks);
  for (let step = 0; step < steps; step += 1) run.next();
}
