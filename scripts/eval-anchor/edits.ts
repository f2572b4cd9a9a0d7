import { type Chance, pick } from '../chance.ts';
import {
  type Passage,
  paragraphsIn,
  rangeIn,
  replaceIn,
  textIn,
  textNodes,
  wordsIn,
} from './passage.ts';
import { type Place, placeOf } from './place.ts';

/** What an editor has at hand: chance, and the text of another page. */
type Desk = { readonly chance: Chance; readonly other: string };

/**
 * Edits a page in which a passage was marked.
 *
 * @returns where the passage stands now; null when it is gone; undefined when the edit cannot be
 *   made of this passage
 */
type Edit = (root: Element, passage: Passage, desk: Desk) => Place | null | undefined;

/** A kind of edit: its row in the table. `before` changes the page before the passage is marked. */
export type Kind = {
  readonly row: string;
  readonly what: string;
  readonly before?: (root: Element, passage: Passage, desk: Desk) => Passage | undefined;
  readonly edit: Edit;
};

const here = (root: Element, passage: Passage): Place => placeOf(root, rangeIn(passage));

/** So many words of another page, in their order. */
function foreignWords({ chance, other }: Desk, count: number): string {
  const words = wordsIn(other);
  const first = chance(Math.max(1, words.length - count - 1));
  const last = words[Math.min(words.length - 1, first + count - 1)];
  return other.slice(words[first]?.start ?? 0, last?.end).replace(/\s+/gu, ' ');
}

/** Replaces a stretch inside the passage; gives the passage as long as it is then. */
function replaced(passage: Passage, start: number, end: number, text: string): Passage {
  replaceIn(passage.block, start, end, text);
  return { ...passage, end: passage.end + text.length - (end - start) };
}

function wordsOf(passage: Passage): { text: string; start: number; end: number }[] {
  const text = textIn(passage.block).slice(passage.start, passage.end);
  return wordsIn(text).map(({ text: word, start, end }) => ({
    text: word,
    start: start + passage.start,
    end: end + passage.start,
  }));
}

function paragraph(root: Element, text: string): Element {
  const made = root.ownerDocument.createElement('p');
  made.textContent = text;
  return made;
}

/** Puts a paragraph before or behind one of chance, never inside the passage's own. */
function putSomewhere(root: Element, made: Element, passage: Passage, chance: Chance): void {
  const others = paragraphsIn(root).filter((each) => each !== passage.block);
  const beside = others.length > 0 ? pick(others, chance) : passage.block;
  if (chance(2) === 0) beside.before(made);
  else beside.after(made);
}

const unchanged: Edit = here;

const markup: Edit = (root, passage, { chance }) => {
  const place = here(root, passage);
  const { ownerDocument } = root;
  for (const node of textNodes(root)) {
    if (node.length < 12 || chance(4) !== 0) continue;
    const middle = node.splitText(1 + chance(node.length - 2));
    if (middle.length > 3) middle.splitText(1 + chance(middle.length - 2));
    const wrapper = ownerDocument.createElement(pick(['b', 'span', 'em', 'mark'], chance));
    middle.replaceWith(wrapper);
    wrapper.append(middle);
  }
  for (const inline of [...root.querySelectorAll('a, em, strong, i')]) {
    if (chance(3) === 0) inline.replaceWith(...inline.childNodes);
  }
  for (const block of [...root.querySelectorAll('p')]) {
    if (chance(3) === 0) {
      const wrapper = ownerDocument.createElement('div');
      block.replaceWith(wrapper);
      wrapper.append(ownerDocument.createTextNode('\n   '), block);
    } else if (chance(4) === 0) block.before(ownerDocument.createTextNode('\n\n  '));
  }
  return place;
};

const TYPED: readonly (readonly [RegExp, (match: string, chance: Chance) => string])[] = [
  [/["“”]/gu, (m) => (m === '"' ? '”' : '"')],
  [/['‘’]/gu, (m) => (m === "'" ? '’' : "'")],
  [/[-–—]/gu, (m) => (m === '-' ? '‑' : m === '–' ? '—' : '–')],
  [/ /gu, (m, chance) => (chance(6) === 0 ? pick(['\u00a0', '\n', '  ', '\u2009'], chance) : m)],
  [/\.\.\./gu, () => '…'],
  [/fi/gu, (m, chance) => (chance(3) === 0 ? 'ﬁ' : m)],
  [/(?<=\p{L}{3})(?=\p{L}{3})/gu, (_, chance) => (chance(9) === 0 ? '\u00ad' : '')],
];

const typography: Edit = (root, passage, { chance }) => {
  const type = (text: string): string =>
    TYPED.reduce((typed, [find, give]) => typed.replace(find, (m) => give(m, chance)), text);
  const nodes = textNodes(passage.block);
  let at = 0;
  let from = 0;
  let to = 0;
  let length = 0;
  for (const node of nodes) {
    // Cut at the edges of the passage, so that they are known afterwards.
    const cuts = [passage.start - at, passage.end - at].filter((n) => n > 0 && n < node.length);
    const edges = [0, ...new Set(cuts), node.length];
    const pieces = edges.slice(1).map((edge, index) => node.data.slice(edges[index], edge));
    let typed = '';
    for (const [index, piece] of pieces.entries()) {
      const start = at + (edges[index] as number);
      if (start === passage.start) from = length + typed.length;
      typed += type(piece);
      if (start + piece.length === passage.end) to = length + typed.length;
    }
    at += node.length;
    node.data = typed;
    length += typed.length;
  }
  for (const node of textNodes(root)) if (!nodes.includes(node)) node.data = type(node.data);
  return here(root, { block: passage.block, start: from, end: to });
};

const textBefore: Edit = (root, passage, desk) => {
  const [first] = paragraphsIn(root);
  for (let count = 1 + desk.chance(4); count > 0; count -= 1) {
    first?.before(paragraph(root, foreignWords(desk, 20 + desk.chance(60))));
  }
  for (const heading of root.querySelectorAll('h1, h2')) {
    heading.textContent = heading.textContent?.toUpperCase() ?? '';
  }
  return here(root, passage);
};

/** A letter left out, doubled, or changed for its neighbour. */
function misspelt(word: string, chance: Chance): string {
  const at = 1 + chance(word.length - 2);
  const kind = chance(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word[at] + word.slice(at);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

const TYPO = Symbol('typo');
type WithTypo = Passage & { [TYPO]?: { start: number; wrong: string; right: string } };

const makeTypo: NonNullable<Kind['before']> = (_, passage, { chance }) => {
  const long = wordsOf(passage).filter(({ text }) => text.length >= 5);
  if (long.length === 0) return undefined;
  const word = pick(long, chance);
  const wrong = misspelt(word.text, chance);
  if (wrong === word.text) return undefined;
  const made: WithTypo = replaced(passage, word.start, word.end, wrong);
  return { ...made, [TYPO]: { start: word.start, wrong, right: word.text } } as WithTypo;
};

const mendTypo: Edit = (root, passage) => {
  const typo = (passage as WithTypo)[TYPO];
  if (!typo) return undefined;
  const end = typo.start + typo.wrong.length;
  return here(root, replaced(passage, typo.start, end, typo.right));
};

const wordsReplaced: Edit = (root, passage, desk) => {
  let now = passage;
  const count = Math.min(1 + desk.chance(3), Math.floor(wordsOf(passage).length / 4));
  if (count === 0) return undefined;
  for (let done = 0; done < count; done += 1) {
    const word = pick(wordsOf(now), desk.chance);
    now = replaced(now, word.start, word.end, foreignWords(desk, 1));
  }
  return here(root, now);
};

const clause: Edit = (root, passage, desk) => {
  const words = wordsOf(passage);
  if (words.length < 6) return undefined;
  if (desk.chance(2) === 0) {
    const after = words[1 + desk.chance(words.length - 3)];
    const at = after?.end as number;
    return here(root, replaced(passage, at, at, `, ${foreignWords(desk, 4 + desk.chance(8))},`));
  }
  const most = Math.floor(words.length / 2);
  const length = Math.min(most, 3 + desk.chance(8));
  const first = 1 + desk.chance(words.length - length - 1);
  const start = words[first]?.start as number;
  return here(root, replaced(passage, start, words[first + length]?.start ?? start, ''));
};

const thirdRewritten: Edit = (root, passage, desk) => {
  let now = passage;
  const total = wordsOf(passage).length;
  if (total < 6) return undefined;
  let left = Math.round(total / 3);
  const taken = new Set<number>();
  while (left > 0) {
    const run = Math.min(left, 1 + desk.chance(4));
    const first = desk.chance(total - run + 1);
    const own = Array.from({ length: run }, (_, index) => first + index);
    if (own.some((index) => taken.has(index))) {
      left -= taken.size >= total / 3 ? left : 0;
      if (taken.size >= total / 4) break;
      continue;
    }
    for (const index of own) {
      taken.add(index);
      const word = wordsOf(now)[index];
      if (!word) continue;
      const [foreign = 'other'] = wordsIn(foreignWords(desk, 1)).map(({ text }) => text);
      now = replaced(now, word.start, word.end, foreign.replace(/['’-]/gu, ''));
    }
    left -= run;
  }
  return here(root, now);
};

const moved: Edit = (root, passage, { chance }) => {
  const others = paragraphsIn(root).filter((each) => each !== passage.block);
  if (others.length < 2) return undefined;
  const beside = pick(others, chance);
  if (beside.contains(passage.block) || passage.block.contains(beside)) return undefined;
  if (chance(2) === 0) {
    beside.after(passage.block);
    return here(root, passage);
  }
  const text = textIn(passage.block).slice(passage.start, passage.end);
  replaceIn(passage.block, passage.start, passage.end, '');
  const end = textIn(beside).trimEnd().length;
  replaceIn(beside, end, end, ` ${text}`);
  return here(root, { block: beside, start: end + 1, end: end + 1 + text.length });
};

const contextRewritten: Edit = (root, passage, desk) => {
  const { block, start, end } = passage;
  const length = textIn(block).length;
  replaceIn(block, end, length, ` ${foreignWords(desk, 12 + desk.chance(20))}.`);
  const head = start === 0 ? '' : `${foreignWords(desk, 12 + desk.chance(20))} `;
  replaceIn(block, 0, start, head);
  for (const side of [block.previousElementSibling, block.nextElementSibling]) {
    if (side?.localName === 'p') side.textContent = foreignWords(desk, 40);
  }
  const at = head.length;
  return here(root, { block, start: at, end: at + end - start });
};

/** Stands the same words in another place, with more or less of what is around them. */
function copyElsewhere(root: Element, passage: Passage, desk: Desk): void {
  const text = textIn(passage.block);
  const kind = desk.chance(3);
  const [from, to] =
    kind === 0
      ? [passage.start, passage.end]
      : kind === 1
        ? [Math.max(0, passage.start - 60), Math.min(text.length, passage.end + 60)]
        : [0, text.length];
  const before = foreignWords(desk, 5 + desk.chance(20));
  const behind = foreignWords(desk, 5 + desk.chance(20));
  const copy = kind === 2 ? text : `${before} ${text.slice(from, to)} ${behind}.`;
  putSomewhere(root, paragraph(root, copy), passage, desk.chance);
}

const copiedBefore: NonNullable<Kind['before']> = (root, passage, desk) => {
  if (desk.chance(2) === 0) copyElsewhere(root, passage, desk);
  return passage;
};

const copied: Edit = (root, passage, desk) => {
  copyElsewhere(root, passage, desk);
  return here(root, passage);
};

const deleted: Edit = (_, { block, start, end }) => {
  replaceIn(block, start, end, '');
  return null;
};

const NAME = /^\p{Lu}/u;

/** A sentence with the names and little words of the passage and others for the rest. */
function lookAlike(passage: Passage, desk: Desk): string {
  return wordsOf(passage)
    .map(({ text }) => (NAME.test(text) || text.length <= 3 ? text : foreignWords(desk, 1)))
    .join(' ');
}

const lookAlikeStays: Edit = (root, passage, desk) => {
  const made = paragraph(root, `${lookAlike(passage, desk)}.`);
  putSomewhere(root, made, passage, desk.chance);
  return deleted(root, passage, desk);
};

const paragraphRewritten: Edit = (_, passage, desk) => {
  const whole = { block: passage.block, start: 0, end: textIn(passage.block).length };
  const text = wordsOf(whole)
    .map(({ text: word }) => (NAME.test(word) || desk.chance(5) === 0 ? word : ''))
    .map((word) => word || foreignWords(desk, 1))
    .join(' ');
  passage.block.textContent = `${foreignWords(desk, 6)} ${text} ${foreignWords(desk, 6)}.`;
  return null;
};

const liveBlog: Edit = (root, passage, desk) => {
  const [first] = paragraphsIn(root);
  for (let count = 0; count < 20; count += 1) {
    first?.before(paragraph(root, `${10 + count}:05 ${foreignWords(desk, 30)}.`));
  }
  return here(root, passage);
};

/** All kinds of edits in the order of their rows; "another article" (n) is no edit of the page. */
export const KINDS: readonly Kind[] = [
  { row: 'a', what: 'unchanged', edit: unchanged },
  { row: 'b', what: 'markup only', edit: markup },
  { row: 'c', what: 'typography', edit: typography },
  { row: 'd', what: 'text before it', edit: textBefore },
  { row: 'e', what: 'typo fixed', before: makeTypo, edit: mendTypo },
  { row: 'f', what: '1-3 words replaced', edit: wordsReplaced },
  { row: 'g', what: 'clause in or out', edit: clause },
  { row: 'h', what: 'a third rewritten', edit: thirdRewritten },
  { row: 'i', what: 'moved', edit: moved },
  { row: 'j', what: 'context rewritten', edit: contextRewritten },
  { row: 'k', what: 'occurs several times', before: copiedBefore, edit: copied },
  { row: 'l', what: 'deleted', edit: deleted },
  { row: 'm', what: 'deleted, look-alike stays', edit: lookAlikeStays },
  { row: 'n', what: 'other article', edit: () => null },
  { row: 'o', what: 'live blog, 20 above', edit: liveBlog },
  { row: 'p', what: 'paragraph rewritten', edit: paragraphRewritten },
];
