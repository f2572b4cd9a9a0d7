/** Makes pages of chance, reads them as the extension does, and compares with the slow matcher. */
import { compile } from '#lib/detect/compile.ts';
import type { DetectEntry } from '#lib/detect/form.ts';
import { createPageReader, type PageReader } from '#lib/page/page-reader.ts';
import { type Chance, chanceOf, pick } from '../../scripts/chance.ts';
import { type SlowMention, slowMatches } from './slow-matcher.ts';

const FORMS: readonly (readonly [string, string])[] = [
  ['mail-cover', 'mail cover'],
  ['mail-cover-request', 'mail cover request'],
  ['usps', 'Postal Service'],
  ['uspis', 'Postal Inspection Service'],
  ['icop', 'iCOP'],
  ['plain-view', 'plain view'],
  ['view', 'view of the judge'],
  ['section', 'Section 702'],
];

const ENTRIES: readonly DetectEntry[] = FORMS.map(([id, text]) => ({
  id,
  kind: 'law',
  forms: { en: [{ text }] },
}));

const WORDS = (
  'mail cover covers request requests Postal postal Inspection Service service plain Plain view ' +
  'views of the judge Section 702 7020 iCOP ICOP a and house, letter. “plain émail mail-cover the to'
).split(' ');

const SPACES = [' ', ' ', ' ', ' ', '\n  ', '\u00a0', '-'];
const INLINE = ['em', 'a', 'span', 'b', 'mark', 'q', 'time'];
const BLOCKS = ['p', 'div', 'li', 'h2', 'blockquote', 'td', 'section'];

/** Elements whose text is no part of the story, with words in them that would be found. */
const JUNK = [
  '<script type="text/plain">mail cover</script>',
  '<style>/* Postal Service */</style>',
  '<span hidden>mail cover</span>',
  '<span aria-hidden="true">cover</span>',
  '<!-- plain view -->',
  '<wbr>',
  '<svg><text>iCOP</text></svg>',
];

/** Words of chance look like no language; with these the page is in English all the same. */
const PLAIN_ENGLISH =
  'It was one of those days on which they had been told that he would come, but nobody who was ' +
  'there at the time could say when, or with what, or if it had been for the best after all. ';

/** What was put into the page: a host element, and the text that a reader reads in it. */
type Story = { readonly element: Element; text: string };

function sentence(chance: Chance): string {
  let text = pick(WORDS, chance);
  for (let count = chance(40); count > 0; count -= 1) {
    text += pick(SPACES, chance) + pick(WORDS, chance);
  }
  return text;
}

/** Puts text into an element in pieces: wrapped, split, with invisible letters and junk between. */
function fill(parent: Element, text: string, chance: Chance): void {
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + 1 + chance(30));
    at += piece.length;
    const shown = chance(4) === 0 ? withInvisible(piece, chance) : piece;
    let node: Node = document.createTextNode(shown);
    for (let depth = chance(3); depth > 0; depth -= 1) {
      const wrapper = document.createElement(pick(INLINE, chance));
      wrapper.append(node);
      node = wrapper;
    }
    parent.append(node);
    if (chance(5) === 0) {
      const holder = document.createElement('template');
      holder.innerHTML = pick(JUNK, chance);
      parent.append(holder.content);
    }
  }
}

/** A soft hyphen or a zero-width space after a letter: seen by nobody. */
function withInvisible(text: string, chance: Chance): string {
  return text.replace(/\p{L}(?=\p{L})/gu, (letter) =>
    chance(6) === 0 ? letter + pick(['\u00ad', '\u200b'], chance) : letter,
  );
}

function makeStory(root: Element, chance: Chance): Story {
  const element = document.createElement(pick(BLOCKS, chance));
  const text = sentence(chance);
  const kind = chance(6);
  if (kind === 0) {
    const host = document.createElement('x-story');
    fill(element, text, chance);
    host.attachShadow({ mode: 'open' }).append(element);
    root.append(host);
  } else if (kind === 1) {
    const host = document.createElement('x-story');
    host.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>';
    fill(element, text, chance);
    host.append(element);
    root.append(host);
  } else {
    fill(element, text, chance);
    const wrapper = chance(3) === 0 ? document.createElement('div') : root;
    wrapper.append(element);
    if (wrapper !== root) root.append(wrapper);
  }
  return { element, text };
}

function change(root: Element, stories: Story[], chance: Chance): void {
  const index = chance(stories.length);
  const story = stories[index] as Story;
  const kind = chance(3);
  if (kind === 0) stories.push(makeStory(root, chance));
  else if (kind === 1 && stories.length > 1) {
    story.element.remove();
    stories.splice(index, 1);
  } else {
    story.text = sentence(chance);
    story.element.replaceChildren();
    fill(story.element, story.text, chance);
  }
}

function found(reader: PageReader, detector: ReturnType<typeof compile>): SlowMention[] {
  for (const _ of reader.look());
  const steps = reader.read(detector, () => undefined);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    return step.value.mentions.flatMap((each) => {
      const range = each.range();
      return range ? [{ entry: each.mention.entry, text: seen(range.cloneContents()) }] : [];
    });
  }
}

/** The letters of a range that a reader sees. */
function seen(piece: DocumentFragment): string {
  for (const unread of piece.querySelectorAll('script,style,[hidden],[aria-hidden],svg')) {
    unread.remove();
  }
  return (piece.textContent ?? '').replace(/[\u00ad\u200b]/gu, '');
}

type Difference = {
  readonly texts: readonly string[];
  readonly wanted: readonly SlowMention[];
  readonly got: readonly SlowMention[];
};

/**
 * Makes one page of a seed and changes it a few times.
 *
 * @returns null when all was found as the slow matcher finds it, else what was not
 */
function tryPage(seed: number): Difference | null {
  const chance = chanceOf(seed);
  document.documentElement.lang = 'en';
  const root = document.createElement('article');
  root.append(PLAIN_ENGLISH.repeat(4));
  document.body.replaceChildren(root);
  const detector = compile(ENTRIES, { language: 'en' });
  const reader = createPageReader(document);
  const stories: Story[] = [];
  for (let count = 1 + chance(8); count > 0; count -= 1) stories.push(makeStory(root, chance));
  for (let round = 0; round < 4; round += 1) {
    const wanted = stories.flatMap(({ text }) => slowMatches(text, FORMS));
    const got = found(reader, detector);
    if (JSON.stringify(wanted) !== JSON.stringify(got)) {
      return { texts: stories.map(({ text }) => text), wanted, got };
    }
    change(root, stories, chance);
  }
  return null;
}

(globalThis as unknown as { tryPage: typeof tryPage }).tryPage = tryPage;
export type TryPage = typeof tryPage;
