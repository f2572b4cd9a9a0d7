import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '#lib/i18n/translate.ts';
import { packPage } from '#lib/packs/pack-page.ts';
import type { Pack } from '#lib/packs/schema.ts';
import { entryFixture, packFixture } from '../../fixtures/packs.ts';

const t = createTranslator('en');

describe('a pack as a page', () => {
  it('has the terms with their sources, then the questions with room to write', () => {
    const pack: Pack = {
      ...packFixture(),
      questions: [
        { id: 'q1', on: { target: 'page' }, kind: 'long', ask: { en: 'Who asked?' } },
        {
          id: 'q2',
          on: { target: 'page' },
          kind: 'choice',
          ask: { en: 'When?' },
          choices: [{ en: 'Now' }, { en: 'Then' }],
        },
      ],
    };
    const { document } = parseHTML(packPage(pack, 'en', t));
    expect(document.querySelector('h1')?.textContent).toBe('My pack');
    expect(document.querySelector('article')?.textContent).toContain('name of mail-cover');
    expect(document.querySelector('article a')?.getAttribute('href')).toBe(
      'https://www.law.cornell.edu/cfr/text/39/233.3',
    );
    const questions = [...document.querySelectorAll('.question')];
    expect(questions.map((each) => each.querySelectorAll('.line').length)).toEqual([6, 0]);
    expect(questions[1]?.textContent).toContain('☐ Now');
  });

  it('never turns the words of a pack into markup, and loads nothing', () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'&amp;`;
    const entry = {
      ...entryFixture('a1'),
      names: { en: evil },
      summary: { en: evil, sources: [] },
    };
    const pack = { ...packFixture(), title: { en: evil }, authors: [evil], entries: [entry] };
    const { document } = parseHTML(packPage(pack, 'en', t));
    expect(document.querySelectorAll('script, img, link, iframe, [onerror]')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe(evil);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });
});
