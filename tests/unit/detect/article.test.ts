import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/detect/compile.ts';
import type { DetectEntry } from '#lib/detect/form.ts';

const NEAR = (words: readonly string[], within: 'sentence' | 'article' = 'sentence') =>
  ({ rule: 'near', words, within }) as const;

const ENTRIES: readonly DetectEntry[] = [
  {
    id: 'ring',
    kind: 'company',
    forms: {
      en: [
        { text: 'Ring doorbell' },
        {
          text: 'Ring',
          rules: [
            NEAR(['camera', 'Amazon']),
            { rule: 'not-near', words: ['boxing'], within: 'sentence' },
            { rule: 'not-part-of', phrases: ['Ring of Kerry'] },
          ],
        },
      ],
    },
  },
  {
    id: 'flock',
    kind: 'company',
    forms: {
      en: [{ text: 'Flock', rules: [{ ...NEAR(['plate', 'reader', 'police']), atLeast: 2 }] }],
    },
  },
  {
    id: 'fbi',
    kind: 'agency',
    forms: {
      en: [
        { text: 'Federal Bureau of Investigation' },
        { text: 'the Bureau', rules: [{ rule: 'named-before' }] },
      ],
    },
  },
  { id: 'dea', kind: 'agency', forms: { en: [{ text: 'DEA' }] } },
  {
    id: 'ice',
    kind: 'agency',
    forms: {
      en: [
        { text: 'Immigration and Customs Enforcement' },
        { text: 'ICE', rules: [NEAR(['immigration', 'raid', 'raids'], 'article')] },
      ],
    },
  },
  { id: 'uspis', kind: 'agency', forms: { en: [{ text: 'Postal Inspection Service' }] } },
];

const detector = compile(ENTRIES, { language: 'en' });

function found(text: string): string[] {
  return detector.find(text).map((each) => `${each.entry}:${text.slice(each.start, each.end)}`);
}

describe('what the rest of an article says of a form', () => {
  it.each([
    ['alone it says nothing', 'She wore a Ring.', []],
    ['a word near it suffices', 'A Ring camera saw it.', ['ring:Ring']],
    [
      'found once, it is found further on, and before',
      'Ring said no.\n\nThe Ring doorbell sells well.\n\nRing grew.',
      ['ring:Ring', 'ring:Ring doorbell', 'ring:Ring'],
    ],
    [
      'another sense stays another sense all the same',
      'The Ring doorbell.\n\nRing of Kerry. He left the Ring after boxing.',
      ['ring:Ring doorbell'],
    ],
    ['one of two words wanted is too few', 'Flock of police.', []],
    ['two different words are enough', 'Flock is a plate reader.', ['flock:Flock']],
    ['the same word twice is one word', 'Flock of police and police.', []],
    [
      'named before',
      'The Federal Bureau of Investigation. Then the Bureau left.',
      ['fbi:Federal Bureau of Investigation', 'fbi:the Bureau'],
    ],
    ['not named at all', 'Then the Bureau left.', []],
    [
      'named only later',
      'Then the Bureau left. The Federal Bureau of Investigation.',
      ['fbi:Federal Bureau of Investigation'],
    ],
    [
      'named before, but another of its kind since',
      'The Federal Bureau of Investigation and the DEA. Then the Bureau left.',
      ['fbi:Federal Bureau of Investigation', 'dea:DEA'],
    ],
    [
      'in a line of capitals the word must stand in that line',
      'LOCAL ICE SHOW\n\nA story on immigration.',
      [],
    ],
    ['in a line of capitals with its word', 'ICE RAIDS FARMS', ['ice:ICE']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('abbreviations that an article introduces', () => {
  it.each([
    [
      'in brackets, then used',
      'The Postal Inspection Service (PIS) came. PIS left.',
      ['uspis:Postal Inspection Service', 'uspis:PIS', 'uspis:PIS'],
    ],
    [
      'in brackets with words and quotes',
      'The Postal Inspection Service (the “PIS”) came. PIS’s van.',
      ['uspis:Postal Inspection Service', 'uspis:PIS', 'uspis:PIS'],
    ],
    [
      'between commas',
      'The Postal Inspection Service, or PIS, came.',
      ['uspis:Postal Inspection Service', 'uspis:PIS'],
    ],
    [
      'what is no short form of it is not learned',
      'The Postal Inspection Service (DOJ) came. DOJ left.',
      ['uspis:Postal Inspection Service'],
    ],
    [
      'a remark in brackets is none',
      'The Postal Inspection Service (its Police too) came.',
      ['uspis:Postal Inspection Service'],
    ],
    [
      'not inside a longer word or an address',
      'The Postal Inspection Service (PIS). PISA, https://PIS.example, PIS.',
      ['uspis:Postal Inspection Service', 'uspis:PIS', 'uspis:PIS'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('does not hang on text made to be slow', () => {
    const text = `Postal Inspection Service (${'P'.repeat(5000)} ${'Postal Inspection Service ('.repeat(2000)}`;
    expect(found(text).length).toBe(2001);
  });
});

describe('why', () => {
  it('is told for what is kept and for what is dropped', () => {
    const text = 'Ring of Kerry. The Ring in boxing. A Ring. The Bureau and the Bureau. DEA.';
    const { mentions, refused } = detector.explain(text);
    expect(mentions.map((each) => each.reason)).toEqual([{ rule: 'alone' }]);
    expect(refused.map((each) => each.refusal)).toEqual([
      { rule: 'not-part-of', phrase: 'Ring of Kerry' },
      { rule: 'not-near', word: 'boxing', within: 'sentence' },
      { rule: 'near' },
      { rule: 'named-before' },
      { rule: 'named-before' },
    ]);
  });

  it('leaves no form without an answer, and says the same as find', () => {
    const words = [
      'Ring',
      'doorbell',
      'camera',
      'the Bureau',
      'DEA',
      'ICE',
      'raids',
      'boxing',
      '.',
      '\n\n',
      'Flock',
      'plate reader',
      'Federal Bureau of Investigation',
      '(FBI)',
      'FBI',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        const { mentions, refused } = detector.explain(text);
        expect(mentions).toEqual(detector.find(text));
        const spans = [...mentions, ...refused];
        for (const word of ['DEA', 'ICE', 'Flock']) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            expect(spans.some((each) => each.start <= at && at < each.end)).toBe(true);
          }
        }
      }),
    );
  });
});
