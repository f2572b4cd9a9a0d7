import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from './driver/choose.ts';
import { press, until, untilMarked, untilText } from './driver/see.ts';
import { chooseFile, exportedText } from './driver/transfer.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

/** `npm run test:durability` asks for the whole; `npm test` for enough to see it break. */
const isWhole = process.env.PV_DURABILITY === 'whole';
const TIMES = isWhole ? { killed: 50, closed: 100, cut: 20 } : { killed: 1, closed: 3, cut: 1 };

/** So many notes go out and come back. */
const BACKED_UP = isWhole ? 10_000 : 1000;

/** So many notes in a file that is being taken in, or in a database that is being brought up to date. */
const MANY = 2000;

/** What is kept through kills, and how often it was. */
describe.each(BROWSERS)('what is never lost in %s', (name) => {
  let walk: Walk;
  const folder = mkdtempSync(join(tmpdir(), 'plain-view-durability-'));

  beforeAll(async () => {
    walk = await startWalk(name);
    await choose(walk);
  });
  afterAll(async () => {
    await walk?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openPanel(): Promise<{ panel: Page; path: string }> {
    const article = await walk.open('/article.html');
    await untilMarked(article, 'Postal inspectors');
    const path = `/sidepanel.html?tab=${await walk.tabOf(article)}`;
    const panel = await walk.openOwn(path);
    await panel.bringToFront();
    await press(panel, 'tab', 'Notes');
    return { panel, path };
  }

  async function write(panel: Page, text: string): Promise<void> {
    await panel.waitForSelector('textarea:enabled');
    await panel.focus('textarea');
    await panel.keyboard.type(text);
  }

  const minutes = 60_000;

  it(
    `a note is there when the browser was killed right after “Saved”: ${TIMES.killed} times`,
    async () => {
      const kept: boolean[] = [];
      for (let time = 0; time < TIMES.killed; time += 1) {
        const { panel } = await openPanel();
        await press(panel, 'button', 'Note on this page');
        await write(panel, `killed ${time}.`);
        await press(panel, 'button', 'Save');
        await untilText(panel, 'Saved');
        await walk.kill();
        const bodies = await bodiesIn(await walk.openOwn('/notebook.html'), `killed ${time}.`);
        kept.push(bodies);
      }
      say(name, 'killed right after "Saved"', kept);
      expect(kept).toEqual(kept.map(() => true));
    },
    30 * minutes,
  );

  it(
    `a draft is there when its panel was closed right after the last key: ${TIMES.closed} times`,
    async () => {
      const opened = await openPanel();
      let { panel } = opened;
      const kept: boolean[] = [];
      await press(panel, 'button', 'Note on this page');
      for (let time = 0; time < TIMES.closed; time += 1) {
        await write(panel, `${time} `);
        const typed = await panel.evaluate(() => document.querySelector('textarea')?.value);
        await panel.close();
        panel = await walk.openOwn(opened.path);
        await panel.bringToFront();
        const found = await until(
          () => panel.evaluate(() => document.querySelector('textarea')?.value ?? null),
          (value) => value !== null,
        );
        kept.push(found === typed);
      }
      say(name, 'panel closed right after the last key', kept);
      await press(panel, 'button', 'Cancel');
      expect(kept.filter((each) => !each).length).toBeLessThanOrEqual(TIMES.closed / 100);
    },
    30 * minutes,
  );

  it(
    `an import that was killed half way left all of it or nothing: ${TIMES.cut} times`,
    async () => {
      const outcomes: string[] = [];
      for (let time = 0; time < TIMES.cut; time += 1) {
        const mark = `import ${time}`;
        const file = join(folder, `${time}.json`);
        writeFileSync(file, JSON.stringify(manyNotes(mark)));
        const settings = await walk.openOwn('/notebook.html#settings');
        await untilText(settings, 'Import a file');
        await chooseFile(settings, file);
        await untilText(settings, 'What this file would do');
        await press(settings, 'button', 'Add to my notebook');
        await pause(((time + 0.5) / TIMES.cut) * 1500);
        await walk.kill();
        outcomes.push(wholeOrNothing(await countOf(await walk.openOwn('/welcome.html'), mark)));
      }
      say(
        name,
        'killed while importing',
        outcomes.map((each) => each !== 'part'),
        outcomes,
      );
      expect(outcomes).not.toContain('part');
    },
    30 * minutes,
  );

  it(
    `a backup of ${BACKED_UP} notes is equal in every field after all was deleted and it was taken in again`,
    async () => {
      const settings = await walk.openOwn('/notebook.html#settings');
      await untilText(settings, 'Import a file');
      const first = join(folder, 'many.json');
      writeFileSync(first, JSON.stringify(manyNotes('backed up', BACKED_UP)));
      await chooseFile(settings, first);
      await untilText(settings, 'What this file would do');
      await press(settings, 'button', 'Add to my notebook');
      await untilText(settings, 'Import done.');
      const before = await exportedText(settings);
      await press(settings, 'radio', 'Everything');
      await press(settings, 'textbox', 'To go on, type: delete');
      await settings.keyboard.type('delete');
      await press(settings, 'button', /^Delete [0-9,]+ notes$/u);
      await untilText(settings, 'Deleted.');
      expect(await countOf(settings, '')).toBe(0);
      const backup = join(folder, 'backup.json');
      writeFileSync(backup, before);
      await chooseFile(settings, backup);
      await untilText(settings, 'What this file would do');
      await press(settings, 'button', 'Add to my notebook');
      await untilText(settings, 'Import done.');
      const isEqual = contentOf(await exportedText(settings)) === contentOf(before);
      say(name, `backup of ${BACKED_UP} notes, deleted and taken in again, equal`, [isEqual]);
      expect(isEqual).toBe(true);
      await settings.close();
    },
    30 * minutes,
  );

  it(
    `a database that was killed while brought up to date holds all: ${TIMES.cut} times`,
    async () => {
      const kept: boolean[] = [];
      for (let time = 0; time < TIMES.cut; time += 1) {
        const page = await walk.openOwn('/welcome.html');
        await page.evaluate(leaveSecondVersion, MANY);
        // Opening the notebook is what brings it up to date.
        void walk.openOwn('/notebook.html').catch(() => undefined);
        await pause(((time + 0.5) / TIMES.cut) * 1500);
        await walk.kill();
        const notebook = await walk.openOwn('/notebook.html');
        await untilText(notebook, 'Show more');
        kept.push((await countOf(notebook, 'old')) === MANY);
      }
      say(name, 'killed while brought up to date', kept);
      expect(kept).toEqual(kept.map(() => true));
    },
    30 * minutes,
  );
});

function say(name: string, what: string, kept: readonly boolean[], more?: readonly string[]): void {
  const good = kept.filter(Boolean).length;
  const counts = new Map(more?.map((each) => [each, more.filter((x) => x === each).length]));
  const words = [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
  console.log(`${name}: ${what}: ${good} of ${kept.length}${words ? ` (${words})` : ''}`);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function bodiesIn(notebook: Page, words: string): Promise<boolean> {
  const whole = await untilText(notebook, words).catch(() => '');
  return whole.includes(words);
}

function wholeOrNothing(count: number): 'all' | 'nothing' | 'part' {
  return count === MANY ? 'all' : count === 0 ? 'nothing' : 'part';
}

/** Counts the notes in the database itself whose text begins with a mark. */
function countOf(page: Page, mark: string): Promise<number> {
  return page.evaluate(async (begun) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('plain-view');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ body: string }[]>((resolve, reject) => {
      const request = db.transaction('notes').objectStore('notes').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return rows.filter(({ body }) => body.startsWith(begun)).length;
  }, mark);
}

/** A backup without what tells one from another: the moment it was made, and its settings. */
function contentOf(text: string): string {
  const { exportedAt: _, checksum: __, settings: ___, ...content } = JSON.parse(text);
  return JSON.stringify(content);
}

function manyNotes(mark: string, count = MANY): object {
  const url = 'https://news.example/many';
  const notes = Array.from({ length: count }, (_, index) => ({
    id: `${mark} ${index}`,
    url,
    target: 'page',
    highlightId: '',
    entryId: '',
    body: `${mark}, note ${index}`,
    createdAt: index,
    updatedAt: index,
    revisions: [],
  }));
  return {
    kind: 'plain-view-notebook',
    format: 1,
    exportedAt: '2026-11-24T00:00:00.000Z',
    articles: [{ url, title: 'Many', language: 'en', keptAt: 0 }],
    highlights: [],
    notes,
    drafts: [],
    sites: [],
    settings: {},
  };
}

/** Runs in a page of the extension: leaves a database as the second version of the program did. */
async function leaveSecondVersion(count: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await done(indexedDB.deleteDatabase('plain-view'));
  // Dexie counts in tens.
  const opening = indexedDB.open('plain-view', 20);
  opening.onupgradeneeded = () => {
    const db = opening.result;
    const make = (table: string, keyPath: string, indexes: readonly string[]): void => {
      const made = db.createObjectStore(table, { keyPath });
      for (const index of indexes) made.createIndex(index, index);
    };
    make('articles', 'url', ['keptAt']);
    make('highlights', 'id', ['url']);
    make('notes', 'id', ['url', 'entryId', 'highlightId', 'updatedAt']);
    make('drafts', 'key', []);
    make('sites', 'host', []);
  };
  const db = await done(opening);
  const change = db.transaction(['notes', 'articles'], 'readwrite');
  const url = 'https://news.example/old';
  change.objectStore('articles').put({ url, title: 'Old', language: 'en', keptAt: 0 });
  for (let index = 0; index < count; index += 1) {
    change.objectStore('notes').put({
      id: `old ${index}`,
      url,
      target: 'page',
      highlightId: '',
      entryId: '',
      body: `old note ${index}`,
      createdAt: index,
      updatedAt: index,
      revisions: [],
    });
  }
  await new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error);
  });
  db.close();
}
