import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { ROOT } from '../steps.ts';
import { paragraphsIn } from './passage.ts';

/** A page to mark passages in: the whole body, or the part that holds the story. */
export type EvalPage = { readonly name: string; readonly root: Element };

const SAVED = join(ROOT, '..', 'shared', 'pages');
const OWN = join(ROOT, 'scripts', 'demo');

/** One world for all pages: jsdom never lets go of one. */
const { window } = new JSDOM('');
// The peers ask the world for these, not the document.
const { Node, NodeFilter, Range, Document, Element, Text } = window;
Object.assign(globalThis, { Node, NodeFilter, Range, Document, Element, Text });

/** Whether the saved pages are missing, so that the project's own articles stand in. */
export const isOwn = !existsSync(SAVED);

/**
 * Reads the saved pages, or the project's own articles, one after another: each lets go of all
 * the copies that were made of it.
 */
export function* evalPages(most: number): Generator<EvalPage, void, void> {
  const folder = isOwn ? OWN : SAVED;
  let count = 0;
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.html'))
    .toSorted()) {
    if (count === most) return;
    const html = readFileSync(join(folder, name), 'utf8');
    // Larger ones take the parser seconds.
    if (html.length > 700_000) continue;
    const document = new window.DOMParser().parseFromString(html, 'text/html');
    const story = document.querySelector('article') ?? document.body;
    const root = count % 2 === 0 && paragraphsIn(story).length >= 6 ? story : document.body;
    if (paragraphsIn(root).length < 6) continue;
    count += 1;
    yield { name, root };
  }
}
