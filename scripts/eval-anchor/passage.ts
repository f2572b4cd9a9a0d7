import { type Chance, pick } from '../chance.ts';

/** A stretch of a block's text (UTF-16 units); the block is an element of a page. */
export type Passage = { readonly block: Element; readonly start: number; readonly end: number };

/** The text nodes of an element, in order. */
export function textNodes(element: Node): Text[] {
  const nodes: Text[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === 3) nodes.push(child as Text);
    else if (!/^(SCRIPT|STYLE)$/u.test(child.nodeName)) nodes.push(...textNodes(child));
  }
  return nodes;
}

/** The text of an element as its nodes have it. */
export function textIn(element: Element): string {
  return textNodes(element)
    .map((node) => node.data)
    .join('');
}

/** The words of a text, each with its place. */
export function wordsIn(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The paragraphs of a root that have something to mark. */
export function paragraphsIn(root: Element): Element[] {
  return [...root.querySelectorAll('p')].filter(
    (each) => !each.querySelector('p, script, style') && wordsIn(textIn(each)).length >= 14,
  );
}

/** Picks a passage as readers mark them: a few words, some more, or whole sentences. */
export function pickPassage(root: Element, chance: Chance): Passage | null {
  const paragraphs = paragraphsIn(root);
  if (paragraphs.length < 4) return null;
  const block = pick(paragraphs, chance);
  const text = textIn(block);
  const words = wordsIn(text);
  const kind = chance(3);
  if (kind === 2) {
    const ends = [...text.matchAll(/[.!?]["”’)]*(?=\s|$)/gu)].map((m) => m.index + m[0].length);
    const starts = [0, ...ends.slice(0, -1)].map(
      (at) => at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0),
    );
    const all = starts.map((start, index) => ({ start, end: ends[index] as number }));
    const long = all.filter(({ start, end }) => end - start >= 40 && end - start <= 400);
    if (long.length > 0) return { block, ...pick(long, chance) };
  }
  const length = kind === 0 ? 5 + chance(8) : 15 + chance(26);
  const first = chance(Math.max(1, words.length - length));
  const last = Math.min(words.length - 1, first + length - 1);
  return { block, start: words[first]?.start as number, end: words[last]?.end as number };
}

/** The range of a stretch of an element's text. */
export function rangeIn({ block, start, end }: Passage): Range {
  const range = block.ownerDocument.createRange();
  let at = 0;
  let isStarted = false;
  for (const node of textNodes(block)) {
    const next = at + node.length;
    if (!isStarted && start < next) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  throw new Error('the passage is beyond its block');
}

/** Puts `text` in the place of a stretch of an element's text, leaving its markup. */
export function replaceIn(block: Element, start: number, end: number, text: string): void {
  let at = 0;
  let rest = text;
  for (const node of textNodes(block)) {
    const next = at + node.length;
    const from = Math.max(start, at);
    const to = Math.min(end, next);
    const isHere = from < to || (start === end && start >= at && start <= next);
    if (isHere) {
      node.replaceData(from - at, Math.max(0, to - from), rest);
      rest = '';
      if (start === end) return;
    }
    at = next;
  }
}
