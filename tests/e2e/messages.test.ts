import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MessageName, TO_BACKGROUND } from '#lib/messages/table.ts';
import { choose } from './driver/choose.ts';
import { press, typeInto, untilMarked, untilText } from './driver/see.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

/** `npm run test:trust` sends the whole; `npm test` enough to see it break. */
const COUNT = process.env.PV_TRUST === 'whole' ? 10_000 : 1000;

const NAMES = Object.keys(TO_BACKGROUND) as MessageName[];

/** What came of messages that a script in a page sent. */
type Outcome = { readonly answered: string[]; readonly refused: number; readonly unsent: number };

/** A content script that a hostile page has taken over. */
describe.each(BROWSERS)('hostile messages in %s', (name) => {
  let walk: Walk;
  let article: Page;

  beforeAll(async () => {
    walk = await startWalk(name);
    await choose(walk);
    article = await walk.open('/article.html');
    await untilMarked(article, 'Postal inspectors');
    const panel = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(article)}`);
    await press(panel, 'tab', 'Notes');
    await press(panel, 'button', 'Note on this page');
    await typeInto(panel, 'Your note (Markdown)', 'Mine alone.');
    await press(panel, 'button', 'Save');
    await untilText(panel, 'Saved');
    await panel.close();
  });
  afterAll(async () => {
    await walk?.end();
  });

  it(`${COUNT} of them from a page’s own script world: each is refused, nothing is changed`, async () => {
    const control = await walk.control();
    const tab = await walk.tabOf(article);
    const before = await control.evaluate(everythingKept);
    expect(before).toContain('Mine alone.');
    const outcome = await control.evaluate(sendFrom, tab, NAMES, COUNT);
    expect(outcome.answered).toEqual([]);
    expect(outcome.refused).toBeGreaterThan(COUNT * 0.9);
    expect(await control.evaluate(everythingKept)).toBe(before);
  });

  it('the same way a sound question is answered, so the refusals are real', async () => {
    const control = await walk.control();
    const asked = await control.evaluate(sendFrom, await walk.tabOf(article), [], 0);
    expect(asked.answered).toEqual(['explain']);
  });

  it('afterwards the page is marked as before, and no page reported an error', async () => {
    expect(await untilMarked(article, 'Postal inspectors')).toContain('Postal inspectors');
    await article.reload();
    await untilMarked(article, 'Postal inspectors');
    expect(walk.errors).toEqual([]);
  });
});

type Api = {
  readonly scripting: {
    executeScript(wanted: object): Promise<readonly { readonly result: Outcome }[]>;
  };
  readonly storage: { readonly local: { get(keys: null): Promise<object> } };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/**
 * Runs in a page of the extension: has a script run in a tab, in the world of content scripts. It
 * sends `count` messages made by chance of names and data that no content script may send, or,
 * for none, one that each may.
 */
async function sendFrom(tabId: number, names: readonly string[], count: number): Promise<Outcome> {
  /** Runs in the tab, alone. */
  async function inTab(given: readonly string[], wanted: number): Promise<Outcome> {
    const api = (globalThis as unknown as { browser?: Api; chrome: Api }).browser;
    const { runtime } = api ?? (globalThis as unknown as { chrome: Api }).chrome;
    let state = 7;
    // Park and Miller's generator: the same messages in every run.
    const below = (limit: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % limit;
    };
    const all = [...given, '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'x'];
    const some = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const junk = (depth: number): unknown => {
      switch (below(depth > 0 ? 9 : 6)) {
        case 0:
          return null;
        case 1:
          return below(1000) - 500;
        case 2:
          return 'x'.repeat(below(3000));
        case 3:
          return some([true, false, Number.NaN, Number.POSITIVE_INFINITY, '\u0000', '\ud800']);
        case 4:
          return 'https://evil.example/?q=mail';
        case 5:
          return JSON.parse('{"__proto__":{"from":["content"]},"constructor":{"prototype":1}}');
        case 6:
          return Array.from({ length: below(6) }, () => junk(depth - 1));
        default: {
          const keys = [
            'tabId',
            'host',
            'on',
            'entry',
            'language',
            'id',
            'passage',
            'show',
            'words',
          ];
          const pairs = Array.from({ length: below(5) }, () => [some(keys), junk(depth - 1)]);
          // No message has this key: whatever else it holds, it is not of the table.
          return { ...Object.fromEntries(pairs), hostile: 1 };
        }
      }
    };
    // Sound, but for pages of the extension alone.
    const ours: readonly unknown[] = [
      { message: 'annotateTab', data: { tabId: 1 } },
      { message: 'setSite', data: { host: 'evil.example', on: true } },
    ];
    const make = (): unknown => {
      const message = some(all);
      return some<() => unknown>([
        () => ({ message, data: junk(3) }),
        () => ({ message, data: junk(1), more: junk(2) }),
        () => ({ message }),
        () => ({ message: { toString: message }, data: {} }),
        () => junk(3),
        () => some(ours),
      ])();
    };
    const answered: string[] = [];
    let refused = 0;
    let unsent = 0;
    const send = async (value: unknown): Promise<void> => {
      try {
        const reply = (await runtime.sendMessage(value)) as { readonly ok?: boolean } | undefined;
        if (reply?.ok === false) refused += 1;
        else answered.push(String((value as { readonly message?: unknown } | null)?.message));
      } catch {
        unsent += 1;
      }
    };
    if (wanted === 0) {
      await send({ message: 'explain', data: { entry: 'mail-cover', language: 'en' } });
    }
    for (let sent = 0; sent < wanted; sent += 50) {
      await Promise.all(Array.from({ length: 50 }, () => send(make())));
    }
    return { answered, refused, unsent };
  }
  const api = (globalThis as unknown as { browser?: Api; chrome: Api }).browser;
  const { scripting } = api ?? (globalThis as unknown as { chrome: Api }).chrome;
  const [frame] = await scripting.executeScript({
    target: { tabId },
    func: inTab,
    args: [names, count],
  });
  return frame?.result ?? { answered: ['no answer of the script'], refused: 0, unsent: 0 };
}

/** Runs in a page of the extension: all that is kept, as text. */
async function everythingKept(): Promise<string> {
  const api = (globalThis as unknown as { browser?: Api; chrome: Api }).browser;
  const { storage } = api ?? (globalThis as unknown as { chrome: Api }).chrome;
  const kept: unknown[] = [await storage.local.get(null)];
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name ?? ''));
    for (const store of db.objectStoreNames) {
      kept.push(store, await done(db.transaction(store).objectStore(store).getAll()));
    }
    db.close();
  }
  return JSON.stringify(kept);
}
