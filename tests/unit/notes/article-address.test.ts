import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleAddress } from '#lib/notes/article-address.ts';

describe('the address of an article', () => {
  it.each([
    ['https://news.example/story#comments', 'https://news.example/story'],
    ['https://news.example/story?utm_source=x&utm_medium=y', 'https://news.example/story'],
    ['https://news.example/story?id=7&fbclid=abc', 'https://news.example/story?id=7'],
    ['https://user:pw@news.example/story', 'https://news.example/story'],
    ['https://NEWS.example/Story', 'https://news.example/Story'],
    ['file:///home/x/story.html', 'file:///home/x/story.html'],
    ['chrome://settings', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
    ['', null],
  ])('%s', (address, expected) => {
    expect(articleAddress(address)).toBe(expected);
  });

  it('of an address is its own address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = articleAddress(address);
        expect(once).not.toBeNull();
        expect(articleAddress(once ?? '')).toBe(once);
      }),
    );
  });
});
