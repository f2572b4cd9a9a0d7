import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The browser's API is WXT's fake one; e2e has real browsers. */
const fakeBrowser = WxtVitest({ root });

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [fakeBrowser],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/fixtures/setup-unit.ts'],
        },
      },
      {
        root,
        plugins: [fakeBrowser],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/fixtures/setup-component.ts'],
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Real pages are not ours to ship: where they are not at hand nothing of them is counted.
          exclude: existsSync(`${root}../shared/pages`) ? [] : ['tests/e2e/real-pages.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // One browser at a time: two on two cores make each other late.
          fileParallelism: false,
        },
      },
    ],
  },
});
