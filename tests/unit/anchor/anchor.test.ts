// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anchorAll, anchorRange, describeRange, type Selector } from '#lib/anchor/index.ts';

function page(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

/** The range from the first of `from` to the end of the first of `to` behind it. */
function select(root: Element, from: string, to = from): Range {
  const range = document.createRange();
  const place = (words: string): { node: Text; at: number } => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node;
      node = walker.nextNode() as Text | null
    ) {
      const at = node.data.indexOf(words);
      if (at >= 0) return { node, at };
    }
    throw new Error(`no “${words}”`);
  };
  const start = place(from);
  const end = place(to);
  range.setStart(start.node, start.at);
  range.setEnd(end.node, end.at + to.length);
  return range;
}

const STORY =
  '<h1>Mail</h1><p>One <em>mail</em> cover was asked for in May.</p><p>Two were asked for in June, said she.</p>';

function quoteOf(selectors: readonly Selector[]): Extract<Selector, { type: 'TextQuoteSelector' }> {
  const quote = selectors.find((each) => each.type === 'TextQuoteSelector');
  if (!quote) throw new Error('no quote');
  return quote;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('describing a passage', () => {
  it('gives the three selectors of the W3C model', () => {
    const root = page(STORY);
    const selectors = describeRange(root, select(root, 'mail', 'May'));
    expect(selectors).toEqual([
      {
        type: 'RangeSelector',
        startContainer: '/p[1]/em[1]',
        startOffset: 0,
        endContainer: '/p[1]',
        endOffset: 35,
      },
      { type: 'TextPositionSelector', start: 9, end: 40 },
      {
        type: 'TextQuoteSelector',
        exact: 'mail cover was asked for in May',
        prefix: 'Mail One ',
        suffix: '. Two were asked for in June, said she.',
      },
    ]);
  });

  it('takes as much context as makes the passage unique', () => {
    const same = 'the same words stand here and there and everywhere in this long text';
    const root = page(`<p>alpha ${same} asked ${same}</p><p>omega ${same} asked ${same}</p>`);
    const quote = quoteOf(describeRange(root, select(root, 'asked')));
    const text = [...root.children].map((each) => each.textContent).join(' ');
    const whole = quote.prefix + quote.exact + quote.suffix;
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
    expect(quote.prefix.length).toBeGreaterThan(68);
  });

  it('passes over scripts and styles', () => {
    const root = page(
      '<p>a</p><script>var x = "secret"</script><style>p{}</style><p>mark this</p>',
    );
    expect(quoteOf(describeRange(root, select(root, 'mark this'))).prefix).toBe('a ');
  });

  it('gives nothing for a range without text', () => {
    const root = page('<p></p><p>a</p>');
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(root, 1);
    expect(describeRange(root, range)).toEqual([]);
  });

  it('takes a range whose ends are elements', () => {
    const root = page(STORY);
    const range = document.createRange();
    range.selectNode(root.children[1] as Element);
    expect(quoteOf(describeRange(root, range)).exact).toBe('One mail cover was asked for in May.');
  });
});

describe('finding a passage again', () => {
  const describeIn = (html: string, from: string, to = from): readonly Selector[] => {
    const root = page(html);
    return describeRange(root, select(root, from, to));
  };
  const SELECTORS = describeIn(STORY, 'mail', 'May');

  it.each([
    ['the same page', STORY, 'mail cover was asked for in May', false],
    [
      'other markup',
      STORY.replaceAll('em>', 'b>').replace('<p>', '<div><p>'),
      'mail cover was asked for in May',
      false,
    ],
    ['text put in before it', `<p>New.</p>${STORY}`, 'mail cover was asked for in May', false],
    [
      'a line wrap and odd spaces',
      STORY.replace('was asked', 'was\n   asked'),
      'mail cover was\n   asked for in May',
      false,
    ],
    [
      'a soft hyphen',
      STORY.replace('asked for in May', 'asked for in M\u00aday'),
      'mail cover was asked for in M\u00aday',
      false,
    ],
    ['capitals', STORY.replace('cover was', 'COVER was'), 'mail COVER was asked for in May', false],
    [
      'moved to the end',
      `${STORY.replace(/<p>One.*?<\/p>/u, '')}<p>One <em>mail</em> cover was asked for in May.</p>`,
      'mail cover was asked for in May',
      false,
    ],
  ])('in %s', (_, html, expected, changed) => {
    const anchor = anchorRange(page(html), SELECTORS);
    expect(anchor?.range.toString()).toBe(expected);
    expect(anchor?.changed).toBe(changed);
  });

  it('curly quotes and dashes are as straight ones', () => {
    const selectors = describeIn('<p>He said "no - never" to it.</p>', 'said "no - never"');
    const anchor = anchorRange(page('<p>He said “no – never” to it.</p>'), selectors);
    expect(anchor?.range.toString()).toBe('said “no – never”');
  });

  it.each([
    ['gone', '<h1>Mail</h1><p>Two were asked for in June.</p>'],
    ['an empty page', ''],
  ])('not in a page where it is %s', (_, html) => {
    expect(anchorRange(page(html), SELECTORS)).toBeNull();
  });

  it('of two places takes the one with its context', () => {
    const html = '<p>In May she was asked. Nobody knew.</p><p>In June she was asked. All knew.</p>';
    const root = page(html);
    const second = root.children[1] as Element;
    const selectors = describeRange(root, select(second, 'she was asked'));
    const anchor = anchorRange(page(`<p>Before.</p>${html}`), selectors);
    expect(anchor?.range.startContainer.textContent).toContain('June');
  });

  it('gives none when nothing decides between two', () => {
    const quote: Selector = { type: 'TextQuoteSelector', exact: 'asked', prefix: '', suffix: '' };
    expect(anchorRange(page('<p>asked</p><p>asked</p>'), [quote])).toBeNull();
  });

  it('reads the page once for many', () => {
    const root = page(STORY);
    const list = [select(root, 'mail'), select(root, 'June')].map((range) =>
      describeRange(root, range),
    );
    expect(anchorAll(root, [...list, []]).map((each) => each?.range.toString() ?? null)).toEqual([
      'mail',
      'June',
      null,
    ]);
  });

  it('never throws, whatever the selectors say', () => {
    const selector = fc.oneof(
      fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: fc.string(),
        prefix: fc.string(),
        suffix: fc.string(),
      }),
      fc.record({
        type: fc.constant('TextPositionSelector' as const),
        start: fc.nat(),
        end: fc.nat(),
      }),
    );
    const root = page(STORY);
    fc.assert(
      fc.property(fc.array(selector, { maxLength: 4 }), (selectors) => {
        anchorRange(root, selectors);
      }),
    );
  });

  it('any passage is found where it was, after loading anew', () => {
    const word = fc.constantFrom('mail', 'cover', 'asked', 'judge', 'é', '“no”', 'a-b', '\u00a0');
    const block = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (blocks, a, b) => {
          const html = blocks
            .map(
              (words, index) =>
                `<p>${words.map((w, i) => (i % 3 ? w : `<i>${w}</i>`)).join(' ')} ${index}.</p>`,
            )
            .join('\n');
          const root = page(html);
          const text = root.textContent ?? '';
          const [from, to] = [a % text.length, b % text.length].toSorted((x, y) => x - y) as [
            number,
            number,
          ];
          const range = rangeOfText(root, from, to + 1);
          const exact = range.toString();
          const selectors = describeRange(root, range);
          const again = anchorRange(page(html), selectors);
          // Of blocks the break between two is in no node: a range of it alone holds no text.
          expect(again?.range.toString() ?? '').toBe(exact);
          if (again) expect(again).toMatchObject({ score: 1, changed: false });
        },
      ),
    );
  });
});

function rangeOfText(root: Element, from: number, to: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = at + node.data.length;
    if (from >= at && from < end) range.setStart(node, from - at);
    if (to > at && to <= end) range.setEnd(node, to - at);
    at = end;
  }
  return range;
}
