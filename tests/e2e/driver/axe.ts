import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'node_modules', 'axe-core', 'axe.min.js'),
  'utf8',
);

/** Runs axe on a page of ours and gives what it finds, in words. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated by the driver, which the page's own policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Result = {
      violations: {
        id: string;
        help: string;
        nodes: { target: unknown[]; any: { message: string }[] }[];
      }[];
    };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
    );
  });
}
