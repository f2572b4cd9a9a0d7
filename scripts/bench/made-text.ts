/** Texts and forms for the bench: made from the demo article, so that nothing of others is needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../steps.ts';

/** A small linear congruential generator (Park and Miller): the same text in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** The sentences of the demo article, and of the explainers: ordinary prose of the field. */
function sentences(): readonly string[] {
  const html = readFileSync(join(ROOT, 'scripts', 'demo', 'article.html'), 'utf8');
  const story = html.replace(/<(script|style)[\s\S]*?<\/\1>/gu, ' ').replace(/<[^>]+>/gu, ' ');
  const { entries } = JSON.parse(readFileSync(join(ROOT, '.packs', 'built-in.json'), 'utf8'));
  const written = (entries as readonly { readonly sections: readonly { readonly en?: string }[] }[])
    .flatMap((entry) => entry.sections.map((section) => section.en ?? ''))
    .join(' ');
  return `${story} ${written}`
    .replace(/\s+/gu, ' ')
    .split(/(?<=[.?!]) /u)
    .filter((sentence) => sentence.length > 30);
}

/** Makes a text of `length` characters: sentences in no order, in paragraphs. */
export function madeText(length: number): string {
  const all = sentences();
  const next = chance(1);
  const parts: string[] = [];
  let total = 0;
  while (total < length) {
    const part = `${all[next(all.length)]}${next(5) === 0 ? '\n\n' : ' '}`;
    parts.push(part);
    total += part.length;
  }
  return parts.join('').slice(0, length);
}

/** Makes a page of `words` words, with the inline markup and headings of a story. */
export function madePage(words: number): string {
  const next = chance(2);
  const paragraphs = madeText(words * 6.2).split('\n\n');
  const html = paragraphs.map((paragraph) => {
    const text = paragraph.replace(/[&<>]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
    const marked = text.replace(/\b[a-z]{6,}\b/gu, (word) =>
      next(40) === 0 ? `<em>${word}</em>` : word,
    );
    return `${next(12) === 0 ? '<h2>What it means</h2>' : ''}<p>${marked}</p>`;
  });
  return `<!doctype html><html lang="en"><body><article>${html.join('\n')}</article></body></html>`;
}

/** Makes distinct forms of two or three words, names as the text's own names are made. */
export function manyForms(text: string, count: number): readonly string[] {
  const words = [...new Set(text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [])];
  const next = chance(3);
  const word = (): string => words[next(words.length)] as string;
  const forms = new Set<string>();
  while (forms.size < count) {
    const length = 2 + next(2);
    forms.add(Array.from({ length }, word).join(' '));
  }
  return [...forms];
}
