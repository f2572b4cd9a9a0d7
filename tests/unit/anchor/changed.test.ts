// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorRange, describeRange, type Selector } from '#lib/anchor/index.ts';

const BEFORE =
  'The city council met on Monday evening to hear from residents about the new parking rules downtown.';
const PASSAGE =
  'Postal inspectors approved nearly every request for mail covers that other agencies sent them last year.';
const BEHIND =
  'A spokeswoman declined to say how many letters had been photographed or for how long the records are kept.';
const REST =
  'Elsewhere in the county, farmers worried about the drought while schools prepared for the first day of class.';

/** A page of four paragraphs, the second with `passage` in the middle of other sentences. */
function pageWith(passage: string, before = BEFORE, behind = BEHIND): Element {
  document.body.innerHTML = `<h1>Mail</h1><p>${REST}</p><p>${before} ${passage} ${behind}</p><p>${REST.toUpperCase()}</p>`;
  return document.body;
}

function describeIn(root: Element, words: string): readonly Selector[] {
  const range = rangeOfWords(root, words);
  return describeRange(root, range);
}

function rangeOfWords(root: Element, words: string): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`no “${words}”`);
}

const MARKED = describeIn(pageWith(PASSAGE), PASSAGE);

describe('a passage whose words were changed', () => {
  it.each([
    ['a typo mended', PASSAGE.replace('approved', 'aproved')],
    ['a word replaced', PASSAGE.replace('nearly every', 'almost every')],
    ['its first word replaced', PASSAGE.replace('Postal', 'Federal')],
    ['its last words replaced', PASSAGE.replace('last year', 'in 2025')],
    [
      'a clause put in',
      PASSAGE.replace(
        'mail covers that',
        'mail covers, a practice that began more than a century ago and needs no judge, that',
      ),
    ],
    ['a clause taken out', PASSAGE.replace(' that other agencies sent them', '')],
    [
      'a third rewritten',
      PASSAGE.replace('Postal inspectors approved', 'Investigators granted').replace(
        'other agencies sent',
        'police forwarded to',
      ),
    ],
  ])('is found with %s, from its first word to its last', (_, now) => {
    const anchor = anchorRange(pageWith(now), MARKED);
    expect(anchor?.range.toString()).toBe(now);
    expect(anchor?.changed).toBe(true);
    expect(anchor?.score).toBeGreaterThan(0.5);
  });

  it('is found when typography, case and markup changed with it', () => {
    const now = PASSAGE.replace('nearly every', '<em>al\u00admost</em> every').toUpperCase();
    const anchor = anchorRange(pageWith(now), MARKED);
    expect(anchor?.range.toString().replace('\u00ad', '')).toBe(
      PASSAGE.replace('nearly', 'almost').toUpperCase(),
    );
  });

  it('begins and ends in mid-word where it did', () => {
    const words = PASSAGE.slice(3, -4);
    const selectors = describeIn(pageWith(PASSAGE), words);
    const now = PASSAGE.replace('nearly', 'almost');
    expect(anchorRange(pageWith(now), selectors)?.range.toString()).toBe(now.slice(3, -4));
  });

  it('in a script without spaces is found by its characters', () => {
    const text =
      '検査官は家に届いた手紙の一覧を求めたが、誰が署名したのかは誰も言おうとしなかった。';
    const selectors = describeIn(pageWith(text), text);
    const now = text.replace('手紙', '郵便物');
    expect(anchorRange(pageWith(now), selectors)?.range.toString()).toBe(now);
  });
});

describe('a passage that is gone', () => {
  it.each([
    ['taken out', ''],
    [
      'rewritten altogether',
      'Officials said that the figures had been published by mistake and could not be compared.',
    ],
    [
      'with its names left in another sentence',
      'Postal inspectors, who are police of the mail, have other work than that, agencies say.',
    ],
  ])('%s is not found', (_, now) => {
    expect(anchorRange(pageWith(now), MARKED)).toBeNull();
  });

  it('is not found in a like sentence elsewhere', () => {
    const root = pageWith('');
    const like = document.createElement('p');
    like.textContent =
      'Postal inspectors rejected a third of the complaints about parcels that customers sent them last winter.';
    root.append(like);
    expect(anchorRange(root, MARKED)).toBeNull();
  });

  it('is not taken for the start of a longer word', () => {
    const selectors = describeIn(pageWith('he said that this was so'), 'he said that this');
    const root = pageWith('', 'Nobody came.', 'Nobody went.');
    root.insertAdjacentHTML('beforeend', '<p>Then she said that this was not to be.</p>');
    expect(anchorRange(root, selectors)).toBeNull();
  });
});

describe('a passage that stands in two places', () => {
  const twice = (first: string, second: string): Element => {
    document.body.innerHTML = `<p>${first}</p><p>${REST}</p><p>${second}</p>`;
    return document.body;
  };

  it('is told by what is around it, although a word of that changed too', () => {
    const root = twice(`${BEFORE} ${PASSAGE}`, `${BEHIND} ${PASSAGE}`);
    const second = root.children[2] as Element;
    const selectors = describeIn(second, PASSAGE);
    expect(selectors).not.toEqual([]);
    const kept = describeRange(root, rangeOfWords(second, PASSAGE));
    const now = twice(
      `${BEFORE} ${PASSAGE}`,
      `${BEHIND.replace('declined', 'refused')} ${PASSAGE}`,
    );
    expect(anchorRange(now, kept)?.range.startContainer.textContent).toContain('spokeswoman');
  });

  it('is told by what lies beyond the sentence that was copied with it', () => {
    const kept = describeIn(pageWith(PASSAGE), 'nearly every request for mail covers');
    const root = pageWith(PASSAGE);
    root.insertAdjacentHTML('afterbegin', `<p>${PASSAGE}</p>`);
    const found = anchorRange(root, kept);
    expect(found?.range.startContainer.textContent).toContain(BEFORE);
  });

  it('and has lost one of them is not found in the other by its words alone', () => {
    const behind = `${BEHIND} ${REST} ${BEHIND} ${REST} ${BEHIND} ${REST} ${BEHIND}`;
    const root = twice(`${BEFORE} ${PASSAGE}`, `${behind} ${PASSAGE}`);
    const kept = describeRange(root, rangeOfWords(root.children[2] as Element, PASSAGE));
    expect(anchorRange(twice(`${BEFORE} ${PASSAGE}`, behind), kept)).toBeNull();
  });
});

describe('markup alone', () => {
  const words = fc.array(
    fc.constantFrom('mail', 'cover', 'asked', 'judge', 'é', '“no”', 'a-b', 'it’s', '漢字', '1,000'),
    { minLength: 2, maxLength: 30 },
  );

  it('never changes the text that is found', () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }),
        (list, a, b, wraps) => {
          const text = list.join(' ');
          const [from, to] = [a % text.length, b % text.length].toSorted((x, y) => x - y) as [
            number,
            number,
          ];
          document.body.innerHTML = `<p>${text}</p>`;
          const node = document.body.firstChild?.firstChild as Text;
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to + 1);
          const exact = range.toString();
          const kept = describeRange(document.body, range);
          const html = list.map(
            (word, at) =>
              [word, `<b>${word}</b>`, `<i><u>${word}</u></i>`, `<a>${word}</a>`][wraps[at] ?? 0],
          );
          document.body.innerHTML = `<div><p>${html.join(' ')}</p></div>`;
          const found = anchorRange(document.body, kept);
          if (found) expect(found.range.toString().trim()).toBe(exact.trim());
          else expect(exact.trim().length).toBeLessThan(text.length);
        },
      ),
    );
  });
});
