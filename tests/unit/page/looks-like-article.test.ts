// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { looksLikeArticle } from '#lib/page/looks-like-article.ts';

const PARAGRAPH = `<p>${'A sentence that says something about the matter. '.repeat(8)}</p>`;

beforeEach(() => {
  document.head.innerHTML = '';
});

describe('whether a page looks like an article', () => {
  it.each([
    ['many paragraphs', '', PARAGRAPH.repeat(4), true],
    ['its own word for it', '<meta property="og:type" content="article">', '<p>Short.</p>', true],
    [
      'structured data that says so',
      '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"]}]}</script>',
      '<p>Short.</p>',
      true,
    ],
    [
      'structured data of something else',
      '<script type="application/ld+json">{"@type":"Product","name":"NewsArticle"}</script>',
      '<p>Short.</p>',
      false,
    ],
    [
      'markup that says so',
      '',
      '<div itemscope itemtype="https://schema.org/ReportageNewsArticle"><p>Short.</p></div>',
      true,
    ],
    [
      'an editor, whatever it says',
      '<meta property="og:type" content="article">',
      `<div contenteditable="true">${PARAGRAPH.repeat(4)}</div>`,
      false,
    ],
    [
      'an article with a box to comment in',
      '',
      `${PARAGRAPH.repeat(4)}<div contenteditable="true">Me too.</div>`,
      true,
    ],
    ['a form for a card', '', `${PARAGRAPH.repeat(4)}<input autocomplete="cc-number">`, false],
    ['a page to log in', '', `${PARAGRAPH.repeat(4)}<input type="password">`, false],
    [
      'an article with a hidden way to log in',
      '<meta property="og:type" content="article">',
      `${PARAGRAPH.repeat(4)}<input type="password">`,
      true,
    ],
    ['a list of links', '', '<ul><li><a href="#">a</a></li></ul>', false],
    ['an empty page', '', '', false],
  ])('%s', (_, head, body, expected) => {
    document.head.innerHTML = head;
    document.body.innerHTML = body;
    expect(looksLikeArticle(document)).toBe(expected);
  });
});
