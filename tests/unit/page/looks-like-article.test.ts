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
    ['a list of links', '', '<ul><li><a href="#">a</a></li></ul>', false],
    ['an empty page', '', '', false],
  ])('%s', (_, head, body, expected) => {
    document.head.innerHTML = head;
    document.body.innerHTML = body;
    expect(looksLikeArticle(document)).toBe(expected);
  });
});
