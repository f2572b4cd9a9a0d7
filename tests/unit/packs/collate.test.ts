import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '#lib/i18n/translate.ts';
import { collate, collatedCsv } from '#lib/packs/collate.ts';
import { readSubmission, type Submission, writeSubmission } from '#lib/packs/submission.ts';

const t = createTranslator('en');

function given(name: string, text: string): Submission {
  return {
    plainView: 'submission',
    format: 1,
    name,
    pack: { key: 'unsigned/my-pack', title: 'My pack', version: 1 },
    article: { url: 'https://news.example/story', title: 'A story' },
    at: '2026-11-24T12:00:00.000Z',
    answers: [{ question: 'q1', ask: 'Who asked?', text }],
  };
}

describe('what is handed in', () => {
  it('is read again as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const one = given('Ana', text.replace(/\p{Cs}/gu, ''));
        expect(readSubmission(writeSubmission(one, 'en', t))).toEqual(one);
      }),
    );
    const hostile = given(
      '</title><script>alert(1)</script>',
      '</script><img src=x onerror=alert(1)>',
    );
    const page = writeSubmission(hostile, 'en', t);
    expect(readSubmission(page)).toEqual(hostile);
    expect(page).not.toContain('<img');
    expect(page.match(/<script/gu)).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['another page', '<!doctype html><p>Hello</p>'],
    ['one cut off', writeSubmission(given('Ana', 'x'), 'en', t).slice(0, -200)],
    [
      'one with a part too much',
      writeSubmission(given('Ana', 'x'), 'en', t).replace('"format":1', '"format":1,"grade":10'),
    ],
    [
      'one with brackets within brackets',
      `<script type="application/json" id="plain-view-submission">${'['.repeat(1000)}</script>`,
    ],
  ])('is set aside when it is %s', (_, text) => {
    expect(collate([{ name: 'a.html', text }])).toMatchObject({ students: [], aside: ['a.html'] });
  });

  it('stands side by side, thirty files of ten answers within two seconds', () => {
    const files = Array.from({ length: 30 }, (_, index) => {
      const one = given(`Student ${String(index).padStart(2, '0')}`, '');
      const answers = Array.from({ length: 10 }, (__, number) => ({
        question: `q${number}`,
        ask: `Question ${number}?`,
        text: `Answer ${index} ${number}`,
      }));
      return { name: `${index}.html`, text: writeSubmission({ ...one, answers }, 'en', t) };
    });
    const begun = performance.now();
    const { questions, students, aside } = collate(files.toReversed());
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(aside).toEqual([]);
    expect(questions).toHaveLength(10);
    expect(students.map(({ name }) => name).slice(0, 2)).toEqual(['Student 00', 'Student 01']);
    expect(students[3]?.answers.get('unsigned/my-pack q7')).toBe('Answer 3 7');
  });

  it('as CSV holds no formula', () => {
    const files = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'].map((text, index) => ({
      name: `${index}`,
      text: writeSubmission(given(`${index}`, text), 'en', t),
    }));
    const cells = collatedCsv(collate(files)).split('\r\n').slice(1);
    for (const row of cells) expect(row).toMatch(/^\d,A story,"?'/u);
  });
});
