import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleAddress } from '#lib/notes/article-address.ts';

const SLUG = 'postal-inspectors-join-task-force';

describe('the address of an article', () => {
  it.each([
    ['https://news.example/story#comments', 'https://news.example/story'],
    ['https://news.example/story?utm_source=x&utm_medium=y', 'https://news.example/story'],
    ['https://news.example/story?id=7&fbclid=abc', 'https://news.example/story?id=7'],
    ['https://user:pw@news.example/story', 'https://news.example/story'],
    ['https://NEWS.example/Story', 'https://news.example/Story'],
    [
      'https://news.example/2025/04/29/us/mail.html?smid=tw-share',
      'https://news.example/2025/04/29/us/mail.html',
    ],
    [
      'https://news.example/us/mail.html?unlocked_article_code=1.a.b&smid=url-share',
      'https://news.example/us/mail.html',
    ],
    [
      'https://news.example/articles/abc?at_medium=RSS&at_campaign=KARANGA',
      'https://news.example/articles/abc',
    ],
    [
      'https://news.example/politics/story?CMP=Share_iOSApp_Other',
      'https://news.example/politics/story',
    ],
    [
      'https://news.example/articles/story-1b2c?mod=hp_lead&reflink=share',
      'https://news.example/articles/story-1b2c?mod=hp_lead',
    ],
    ['https://news.example/story?gclid=1&gbraid=2&wbraid=3', 'https://news.example/story'],
    ['https://news.example/story?mc_cid=1&mc_eid=2', 'https://news.example/story'],
    ['https://news.example/story?_hsenc=a&_hsmi=b&mkt_tok=c', 'https://news.example/story'],
    ['https://news.example/story?igshid=1', 'https://news.example/story'],
    ['https://news.example/story?ref=hp&ref_src=twsrc', 'https://news.example/story'],
    ['https://news.example/story?guccounter=1&guce_referrer=a', 'https://news.example/story'],
    ['https://news.example/story?xtor=RSS-16', 'https://news.example/story'],
    ['https://news.example/story?wpisrc=nl_most&wpmm=1', 'https://news.example/story'],
    ['https://news.example/story?shareToken=abc', 'https://news.example/story'],
    ['https://news.example/story?__source=iosappshare', 'https://news.example/story'],
    // Another setting of the same page.
    ['https://news.example/us/story/amp', 'https://news.example/us/story'],
    ['https://news.example/us/story/amp/', 'https://news.example/us/story'],
    ['https://news.example/us/story?amp', 'https://news.example/us/story'],
    ['https://news.example/us/story?amp=1', 'https://news.example/us/story'],
    ['https://news.example/us/story/?outputType=amp', 'https://news.example/us/story/'],
    ['https://news.example/us/story.amp.html', 'https://news.example/us/story.html'],
    ['https://news.example/story?print=1', 'https://news.example/story'],
    ['https://news.example/story?view=print', 'https://news.example/story'],
    ['https://news.example/2025/04/mail.html?m=1', 'https://news.example/2025/04/mail.html'],
    [
      'https://www-news-example.cdn.ampproject.org/c/s/www.news.example/us/story/amp/?usqp=mq331',
      'https://www.news.example/us/story',
    ],
    ['https://www.google.com/amp/s/news.example/us/story', 'https://news.example/us/story'],
    // What selects content stays.
    ['https://news.example/story.php?id=1234', 'https://news.example/story.php?id=1234'],
    ['https://news.example/?p=1234', 'https://news.example/?p=1234'],
    [
      'https://news.example/index.php?article=9&page=2',
      'https://news.example/index.php?article=9&page=2',
    ],
    ['https://news.example/story?page=2&utm_campaign=x', 'https://news.example/story?page=2'],
    ['https://news.example/item?id=44', 'https://news.example/item?id=44'],
    [
      'https://news.example/read?storyid=5&source=home',
      'https://news.example/read?storyid=5&source=home',
    ],
    ['https://news.example/amp-power-grid', 'https://news.example/amp-power-grid'],
    ['https://news.example/story?view=gallery', 'https://news.example/story?view=gallery'],
    ['https://news.example/s?m=2', 'https://news.example/s?m=2'],
    ['https://news.example/amp', 'https://news.example/amp'],
    [
      'https://web.archive.org/web/2025/https://news.example/a',
      'https://web.archive.org/web/2025/https://news.example/a',
    ],
    ['file:///home/x/story.html', 'file:///home/x/story.html'],
    ['chrome://settings', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
    ['', null],
  ])('%s', (address, expected) => {
    expect(articleAddress(address)).toBe(expected);
  });

  it.each([
    [
      'the same without www',
      `https://news.example/us/${SLUG}`,
      `https://www.news.example/us/${SLUG}`,
    ],
    ['a slash at the end', `https://news.example/${SLUG}`, `https://news.example/${SLUG}/`],
    ['http for https', 'http://news.example/a', 'https://news.example/a'],
    ['a mobile host', `https://m.news.example/us/${SLUG}`, `https://www.news.example/us/${SLUG}`],
    ['an AMP host', `https://amp.news.example/us/${SLUG}`, `https://news.example/us/${SLUG}`],
    [
      'a folder for print',
      `https://news.example/print/us/${SLUG}`,
      `https://news.example/us/${SLUG}`,
    ],
    ['an index file', 'https://news.example/us/mail/index.html', 'https://news.example/us/mail/'],
    [
      'another section, the same title',
      `https://news.example/politics/${SLUG}`,
      `https://news.example/us/${SLUG}`,
    ],
    [
      'another section, the same number',
      'https://news.example/us/12345678',
      'https://news.example/us/mail-12345678.html',
    ],
    [
      'a parameter that the page does not name',
      `https://news.example/${SLUG}?mod=hp`,
      `https://news.example/${SLUG}`,
    ],
    ['capitals in the path', 'https://news.example/US/Mail', 'https://news.example/us/mail'],
  ])('is the one that the page names: %s', (_, own, named) => {
    expect(articleAddress(own, [named])).toBe(named);
  });

  it.each([
    ['the front page', `https://news.example/us/${SLUG}`, 'https://news.example/'],
    ['a section', 'https://news.example/us/2025/04/29/mail', 'https://news.example/us/'],
    [
      'the story before, in a single-page app',
      'https://news.example/us/mail-covers-grow',
      `https://news.example/us/${SLUG}`,
    ],
    [
      'the same day’s other story',
      'https://news.example/2025/04/29/mail',
      'https://news.example/2025/04/29/tax',
    ],
    ['another site', `https://news.example/us/${SLUG}`, `https://other.example/us/${SLUG}`],
    [
      'one with another number',
      'https://news.example/story.php?id=12',
      'https://news.example/story.php?id=13',
    ],
    [
      'one that drops the number',
      'https://news.example/story.php?id=12',
      'https://news.example/story.php',
    ],
    [
      'one that drops the page',
      `https://news.example/${SLUG}?page=2`,
      `https://news.example/${SLUG}`,
    ],
    ['one that adds a parameter', 'https://news.example/a', 'https://news.example/a?id=3'],
    ['an address that is none', `https://news.example/${SLUG}`, 'javascript:alert(1)'],
    ['nothing', `https://news.example/${SLUG}`, ''],
  ])('is its own where the page names %s', (_, own, named) => {
    expect(articleAddress(own, [named])).toBe(own);
  });

  it('takes the first of the page’s words that can be true', () => {
    const own = `https://m.news.example/us/${SLUG}`;
    const claims = ['https://news.example/', `https://news.example/us/${SLUG}`];
    expect(articleAddress(own, claims)).toBe(claims[1]);
  });

  it('of an address is its own address, and never throws', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
    );
    fc.assert(
      fc.property(address, address, (own, named) => {
        const once = articleAddress(own, [named]);
        if (once !== null) expect(articleAddress(once)).toBe(once);
      }),
    );
  });
});
