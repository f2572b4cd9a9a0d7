// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { contentRoot } from '#lib/page/content-root.ts';

const LONG = `<p>${'words '.repeat(60)}</p>`;

describe('where the story stands', () => {
  it.each([
    [
      'the article',
      `<main id="x"><article id="a">${LONG}${LONG}</article><p>short</p></main>`,
      'a',
    ],
    [
      'main, when the article is a teaser',
      `<main id="m">${LONG}${LONG}<article><p>short</p></article></main>`,
      'm',
    ],
    [
      'main, for many articles',
      `<main id="m"><article>${LONG}</article><article>${LONG}</article><article>${LONG}</article></main>`,
      'm',
    ],
    [
      'the marked body',
      `<article id="a"><div id="b" itemprop="articleBody">${LONG}</div></article>`,
      'b',
    ],
    ['the body, when nothing is marked', `<div>${LONG}</div>`, 'body'],
    ['the body, without paragraphs', '<article>words</article>', 'body'],
  ])('%s', (_, html, expected) => {
    document.body.id = 'body';
    document.body.innerHTML = html;
    expect(contentRoot(document).id).toBe(expected);
  });
});
