import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/detect/compile.ts';
import type { DetectEntry, Form, Language } from '#lib/detect/form.ts';

function entry(
  id: string,
  forms: readonly (string | Form)[],
  language: Language = 'en',
): DetectEntry {
  const list = forms.map((form) => (typeof form === 'string' ? { text: form } : form));
  return { id, kind: 'program', forms: { [language]: list } };
}

function found(entries: readonly DetectEntry[], text: string, language: Language = 'en'): string[] {
  return compile(entries, { language })
    .find(text)
    .map((mention) => `${mention.entry}:${text.slice(mention.start, mention.end)}`);
}

const ENTRIES = [
  entry('mail-cover', ['mail cover']),
  entry('uspis', ['Postal Inspection Service', 'U.S. Postal Inspection Service', 'USPIS']),
  entry('usps', ['Postal Service']),
  entry('ice', ['ICE']),
  entry('agency', ['agency']),
  entry('irs', ["taxpayers' data"]),
];

describe('finding forms', () => {
  it.each([
    ['a plain form', 'A mail cover was asked for.', ['mail-cover:mail cover']],
    ['a plural', 'Two mail covers.', ['mail-cover:mail covers']],
    ['a plural in -ies', 'Both agencies agree.', ['agency:agencies']],
    ['a hyphen', 'The mail-cover program.', ['mail-cover:mail-cover']],
    ['a hyphen that does not break', 'The mail\u2011cover list.', ['mail-cover:mail\u2011cover']],
    ['a space that does not break', 'A mail\u00a0cover.', ['mail-cover:mail\u00a0cover']],
    ['a line wrap', 'A mail\n  cover.', ['mail-cover:mail\n  cover']],
    ['a soft hyphen inside', 'A mail co\u00adver.', ['mail-cover:mail co\u00adver']],
    ['a headline in capitals', 'MAIL COVERS RISE', ['mail-cover:MAIL COVERS']],
    ['a possessive, without its ending', 'USPIS\u2019s files', ['uspis:USPIS']],
    ['a curly apostrophe', 'taxpayers\u2019 data', ['irs:taxpayers\u2019 data']],
    ['an acronym with dots', 'I.C.E. agents came.', ['ice:I.C.E.']],
    ['dots left out', 'the US Postal Inspection Service', ['uspis:US Postal Inspection Service']],
    [
      'the longest form',
      'the U.S. Postal Inspection Service',
      ['uspis:U.S. Postal Inspection Service'],
    ],
    ['accents left out or put in', 'a mäil cover', ['mail-cover:mäil cover']],
    ['two joined by a slash', 'the ICE/USPIS list', ['ice:ICE', 'uspis:USPIS']],
    ['at the very start and end', 'ICE', ['ice:ICE']],
    ['in quotes and brackets', '(“mail cover”)', ['mail-cover:mail cover']],
  ])('takes %s', (_, text, expected) => {
    expect(found(ENTRIES, text)).toEqual(expected);
  });

  it.each([
    ['a part of a word', 'email covers and airmail coverage'],
    ['small letters where the form has capitals', 'black ice and a postal service'],
    ['words parted by a blank line', 'mail\n\ncover'],
    ['words parted by a mark', 'by mail, cover the roof'],
    ['a host', 'see ICE.gov or www.ICE.example'],
    ['a path', 'https://x.example/ICE/list'],
    ['an e-mail address', 'press@ICE.example'],
    ['a word that goes on behind an underscore', 'ICE_9'],
  ])('passes over %s', (_, text) => {
    expect(found(ENTRIES, text)).toEqual([]);
  });

  it('gives no two mentions that overlap, leftmost and longest first', () => {
    const entries = [
      entry('a', ['search and seizure']),
      entry('b', ['seizure of mail']),
      entry('c', ['mail']),
    ];
    expect(found(entries, 'a search and seizure of mail')).toEqual([
      'a:search and seizure',
      'c:mail',
    ]);
  });

  it('lets the entry that comes first win an equal claim', () => {
    expect(found([entry('a', ['task force']), entry('b', ['task force'])], 'a task force')).toEqual(
      ['a:task force'],
    );
  });

  it('takes a form that was written with a line wrap, and those behind it, as they are meant', () => {
    const entries = [entry('a', ['mail\ncover']), entry('b', ['pen\r\nregister', 'wiretap'])];
    expect(found(entries, 'A mail cover, a pen register and a wiretap.')).toEqual([
      'a:mail cover',
      'b:pen register',
      'b:wiretap',
    ]);
  });

  it('knows several texts with one rule', () => {
    const form = { text: 'tracking data', or: ['tracking information'] };
    expect(found([entry('a', [form])], 'tracking information')).toEqual(['a:tracking information']);
  });

  it('makes plurals in English only', () => {
    expect(found([entry('a', ['carta'], 'es')], 'cartas y una carta', 'es')).toEqual(['a:carta']);
  });
});

describe('rules', () => {
  const near = (words: string[], within: 'sentence' | 'paragraph' | 'article'): Form => ({
    text: 'plain view',
    rules: [{ rule: 'near', words, within }],
  });

  it.each([
    ['in the sentence', 'sentence', 'Police saw it in plain view.', 1],
    ['in the next sentence only', 'sentence', 'It lay in plain view. Police came.', 0],
    ['in the next sentence, paragraph wide', 'paragraph', 'It lay in plain view. Police came.', 1],
    ['in the next paragraph only', 'paragraph', 'In plain view.\n\nPolice came.', 0],
    ['in the next paragraph, article wide', 'article', 'In plain view.\n\nPolice came.', 1],
    ['not at all', 'article', 'It lay in plain view.', 0],
    ['as a part of another word', 'article', 'Policeman, plain view.', 0],
    ['behind an abbreviation', 'sentence', 'In plain view of Mr. Police, it lay.', 1],
  ] as const)('near: the word stands %s', (_, within, text, count) => {
    expect(found([entry('a', [near(['police'], within)])], text)).toHaveLength(count);
  });

  it('near: the form itself is no neighbour', () => {
    const form: Form = {
      text: 'postal records',
      rules: [{ rule: 'near', words: ['postal'], within: 'sentence' }],
    };
    expect(found([entry('a', [form])], 'postal records')).toEqual([]);
    expect(found([entry('a', [form])], 'postal staff keep postal records')).toHaveLength(1);
  });

  it('not-near: one such word decides against', () => {
    const form: Form = {
      text: 'mail cover',
      rules: [{ rule: 'not-near', words: ['stamp'], within: 'sentence' }],
    };
    expect(found([entry('a', [form])], 'A mail cover with stamps.')).toEqual([]);
    expect(found([entry('a', [form])], 'A mail cover. With stamps.')).toHaveLength(1);
  });

  it('not-part-of: a longer name is something else', () => {
    const form: Form = {
      text: 'Postal Service',
      rules: [{ rule: 'not-part-of', phrases: ['Postal Service of Canada'] }],
    };
    expect(
      found([entry('a', [form])], 'the Postal Service of Canada and the Postal Service'),
    ).toEqual(['a:Postal Service']);
  });

  it('exact-case and any-case', () => {
    const exact: Form = { text: 'iCOP', rules: [{ rule: 'exact-case' }] };
    const any: Form = { text: 'HTLINGUAL', rules: [{ rule: 'any-case' }] };
    expect(found([entry('a', [exact])], 'iCOP, ICOP and icop')).toEqual(['a:iCOP']);
    expect(found([entry('a', [any])], 'htlingual and HTLingual')).toHaveLength(2);
  });

  it('says which rule made it a mention, and is surer the nearer the word', () => {
    const [sentence, article] = (['sentence', 'article'] as const).map((within) =>
      compile([entry('a', [near(['police'], within)])], { language: 'en' }).find(
        'Police: plain view',
      ),
    );
    expect(sentence?.[0]?.reason).toEqual({ rule: 'near', word: 'police', within: 'sentence' });
    expect(sentence?.[0]?.confidence).toBeGreaterThan(article?.[0]?.confidence ?? 1);
  });

  it('prefers the form that had to prove itself', () => {
    const general = entry('general', ['congressional probe']);
    const special = entry('special', [
      {
        text: 'congressional probe',
        rules: [{ rule: 'near', words: ['mail'], within: 'sentence' }],
      },
    ]);
    expect(found([general, special], 'a congressional probe of mail')).toEqual([
      'special:congressional probe',
    ]);
    expect(found([general, special], 'a congressional probe')).toEqual([
      'general:congressional probe',
    ]);
  });
});

describe('laws', () => {
  const detector = compile(ENTRIES, { language: 'en' });
  const piece = fc.oneof(
    fc.constantFrom(
      'mail cover',
      'ICE',
      'I.C.E.',
      'USPIS',
      ' ',
      '\n\n',
      '. ',
      '\u00ad',
      'é',
      '😀',
      '@',
      '/',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('mentions are in order, inside the text, not overlapping, and slice to their form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const mention of detector.find(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          const letters = (value: string): string =>
            value
              .normalize('NFD')
              .replace(/[^a-z]/giu, '')
              .toLowerCase();
          expect(letters(text.slice(mention.start, mention.end))).toContain(
            letters(mention.form).slice(0, -1),
          );
          end = mention.end;
        }
      }),
    );
  });

  it('text before and after, a paragraph away, changes nothing', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const alone = detector.find(text).map(({ start, end }) => text.slice(start, end));
        const before = `${other}\n\n`;
        const whole = before + text;
        const later = detector
          .find(whole)
          .filter((mention) => mention.start >= before.length)
          .map(({ start, end }) => whole.slice(start, end));
        expect(later).toEqual(alone);
      }),
    );
  });

  it('stopping between steps gives what going on gives', () => {
    const text = 'The mail cover and ICE. '.repeat(9000);
    const steps = detector.findInSteps(text);
    let rests = 0;
    let step = steps.next();
    while (!step.done) {
      rests += 1;
      step = steps.next();
    }
    expect(rests).toBeGreaterThan(3);
    expect(step.value).toEqual(detector.find(text));
    expect(step.value).toHaveLength(18_000);
  });
});
