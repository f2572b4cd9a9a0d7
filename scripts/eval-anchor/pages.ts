import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { ROOT } from '../steps.ts';
import { paragraphsIn } from './passage.ts';

/** A page to mark passages in: the whole body, or the part that holds the story. */
export type EvalPage = { readonly name: string; readonly root: Element };

const SAVED = join(ROOT, '..', 'shared', 'pages');
const OWN = join(ROOT, 'scripts', 'demo');

/** Reads the saved pages, or the project's own articles where they are not there. */
export function evalPages(most: number): { readonly isOwn: boolean; readonly pages: EvalPage[] } {
  const isOwn = !existsSync(SAVED);
  const folder = isOwn ? OWN : SAVED;
  const pages: EvalPage[] = [];
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.html')).toSorted()) {
    if (pages.length === most) break;
    const html = readFileSync(join(folder, name), 'utf8');
    // Larger ones take the parser seconds.
    if (html.length > 700_000) continue;
    const { document } = new JSDOM(html).window;
    const root = document.querySelector('article') ?? document.body;
    const body = pages.length % 2 === 0 && paragraphsIn(root).length >= 6 ? root : document.body;
    if (paragraphsIn(body).length >= 6) pages.push({ name, root: body });
  }
  return { isOwn, pages };
}
