import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle } from '../../scripts/browser/bundle.ts';
import type { TryPage } from '../fuzz/in-page.ts';
import { BROWSERS, startWalk } from './driver/walk.ts';

/** Firefox takes a walk of its own for each range that is looked at. */
const PAGES = { chromium: 2000, firefox: 400 };

it.each(BROWSERS)('pages of chance are read in %s as a slow matcher reads them', async (name) => {
  const script = await bundle(join(import.meta.dirname, '..', 'fuzz', 'in-page.ts'));
  const walk = await startWalk(name);
  try {
    const page = await walk.open('/plain.html');
    await page.evaluate(script);
    const first = Date.now();
    const wrong = await page.evaluate(
      (from, count) => {
        const { tryPage } = globalThis as unknown as { tryPage: TryPage };
        for (let seed = from; seed < from + count; seed += 1) {
          const difference = tryPage(seed);
          if (difference) return { seed, ...difference };
        }
        return null;
      },
      first,
      PAGES[name],
    );
    expect(wrong).toBeNull();
  } finally {
    await walk.end();
  }
});
