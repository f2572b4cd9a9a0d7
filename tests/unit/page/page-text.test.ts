// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockRange, type PageBlock, readPageText, textOf } from '#lib/page/page-text.ts';

function blocks(html: string): readonly PageBlock[] {
  document.body.innerHTML = html;
  return blocksHere();
}

function blocksHere(): readonly PageBlock[] {
  const steps = readPageText(document.body);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.blocks;
  }
}

function read(html: string): string {
  return textOf(blocks(html));
}

describe('reading the prose of a page', () => {
  it.each([
    ['inline elements run on', '<p>mail <em>co<b>ver</b></em>s</p>', 'mail covers'],
    ['blocks are parted', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['a line break parts', '<p>one<br>two</p>', 'one\n\ntwo'],
    ['white space between blocks is nothing', '<p>one</p>\n  <p>two</p>', 'one\n\ntwo'],
    ['a script in mid-word parts nothing', '<p>mail co<script>x</script>ver</p>', 'mail cover'],
    [
      'nor does what is hidden',
      '<div>mail<div hidden>FBI</div> co<span aria-hidden="true">FBI</span>ver</div>',
      'mail cover',
    ],
    ['line wraps are spaces', '<p>one\n\n two</p>', 'one   two'],
    [
      'list items and cells',
      '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>',
      'a\n\nb\n\nc\n\nd',
    ],
    ['text beside a block', 'a<div>b</div>c', 'a\n\nb\n\nc'],
    ['an empty page', '', ''],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toBe(expected);
  });

  it('reads an open shadow tree as it is shown, with what its slots take in', () => {
    document.body.innerHTML =
      '<p>before</p><x-story><b slot="lead">mail </b><i>not shown</i></x-story><p>after</p>';
    const story = document.querySelector('x-story') as Element;
    const root = story.attachShadow({ mode: 'open' });
    root.innerHTML = '<h2>Title</h2><p><slot name="lead"></slot>cover</p><slot>fallback</slot>';
    const [lead] = story.children;
    expect(textOf(blocksHere())).toBe('before\n\nTitle\n\nmail cover\n\nnot shown\n\nafter');
    root.querySelector('slot:not([name])')?.remove();
    expect(textOf(blocksHere())).toBe('before\n\nTitle\n\nmail cover\n\nafter');
    const block = blocksHere()[2] as PageBlock;
    // The word before the seam has a range; what lies across two trees can have none.
    expect(blockRange(block, { start: 0, end: 4 })?.startContainer).toBe(lead?.firstChild);
    expect(blockRange(block, { start: 0, end: 10 })).toBeNull();
  });

  it.each([
    ['navigation', '<nav>FBI</nav>'],
    ['an aside', '<aside>FBI</aside>'],
    ['scripts and styles', '<script>FBI</script><style>FBI{}</style><noscript>FBI</noscript>'],
    ['code', '<pre>FBI</pre><code>FBI</code>'],
    ['forms and buttons', '<form>FBI</form><button>FBI</button><textarea>FBI</textarea>'],
    ['a footer', '<footer>FBI</footer>'],
    ['what is hidden', '<div hidden>FBI</div><div aria-hidden="true">FBI</div>'],
    ['roles that say so', '<div role="navigation">FBI</div><div role="dialog">FBI</div>'],
    [
      'ads',
      '<div class="ad-slot">FBI</div><div id="ad_top">FBI</div><div class="adUnit">FBI</div>',
    ],
    [
      'related links',
      '<div class="RelatedStories">FBI</div><section class="story-recirc">FBI</section>',
    ],
    ['comments', '<div id="comments">FBI</div>'],
    ['a shopping box', '<div class="shop-box">FBI</div>'],
    ['what the reader edits', '<div contenteditable>FBI</div>'],
  ])('passes over %s', (_, html) => {
    expect(read(`<p>before</p>${html}<p>after</p>`)).toBe('before\n\nafter');
  });

  it.each([
    ['an article whose class says ad', '<article class="has-ad-rail">FBI</article>'],
    ['a story in a wrapper that is named like an ad', '<div class="paywall"><p>FBI</p></div>'],
    ['a word that only begins so', '<div class="advice navy shopkeeper">FBI</div>'],
    ['a link', '<p><a href="#">FBI</a></p>'],
    ['a quote', '<blockquote>FBI</blockquote>'],
    ['a caption', '<figure><figcaption>FBI</figcaption></figure>'],
  ])('reads %s', (_, html) => {
    expect(read(html)).toBe('FBI');
  });

  it('a page of deeply nested elements is read', () => {
    let html = 'deep';
    for (let depth = 0; depth < 400; depth += 1) html = `<div>${html}</div>`;
    expect(read(html)).toBe('deep');
  });

  it('every stretch of a block makes a range of just that text', () => {
    const words = fc.array(
      fc.constantFrom('<p>mail', '</p>', '<em>', '</em>', ' cover ', '\n', 'x', '<br>', '<li>'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.nat(), (pieces, n, a, b) => {
        const all = blocks(pieces.join(''));
        const block = all[n % Math.max(1, all.length)];
        if (!block) return;
        const { length } = block.text;
        const [start, last] = [a % length, b % length].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const range = blockRange(block, { start, end: last + 1 });
        expect(range?.toString().replace(/\n/gu, ' ')).toBe(block.text.slice(start, last + 1));
      }),
    );
  });

  it('gives no range when the node has left the page', () => {
    const [block] = blocks('<p>mail cover</p>');
    document.body.textContent = '';
    expect(block && blockRange(block, { start: 0, end: 4 })).toBeNull();
  });

  it('gives a block that is the same again, and a new one where the text changed', () => {
    const first = blocks('<p>one <b>two</b></p><p>three</p>');
    const known = new Map(first.map((block) => [block.nodes[0] as Text, block]));
    const node = document.querySelectorAll('p')[1]?.firstChild as Text;
    node.data = 'third';
    const steps = readPageText(document.body, known);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const [same, other] = step.value.blocks;
    expect(same).toBe(first[0]);
    expect(other?.text).toBe('third');
  });

  it('counts sections from heading to heading', () => {
    document.body.innerHTML = '<p>a</p><h2>b</h2><p>c</p><div><h3>d</h3></div><p>e</p>';
    const steps = readPageText(document.body);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.sections).toEqual([0, 1, 1, 2, 2]);
  });
});
