import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '#lib/packs/schema.ts';
import { entryFixture, packFixture } from '../fixtures/packs.ts';
import { axeFindings } from './driver/axe.ts';
import { choose, markEveryOne } from './driver/choose.ts';
import { isBrowsersOwn } from './driver/proxy.ts';
import {
  flip,
  isReadable,
  marks,
  placeOf,
  press,
  typeInto,
  untilMarked,
  untilReadable,
  untilText,
  untilUnmarked,
} from './driver/see.ts';
import { chooseFile, savedText } from './driver/transfer.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

/** Words of the test article that no built-in pack explains. */
const TERM = 'envelope';

const lesson = (version: number, summary: string): Pack => ({
  ...packFixture(),
  id: 'my-lesson',
  version,
  title: { en: 'My lesson' },
  questions: [
    { id: 'q1', on: { target: 'page' }, kind: 'long', ask: { en: 'Who reads the outside?' } },
  ],
  entries: [
    {
      ...entryFixture('the-envelope'),
      names: { en: 'Envelope' },
      forms: { en: [{ text: TERM }] },
      summary: { en: summary, sources: ['cfr'] },
    },
  ],
});

/** A pack out of a file, from the first look to its removal, as a student would do it. */
describe.each(BROWSERS)('packs in %s', (name) => {
  let walk: Walk;
  let article: Page;
  let notebook: Page;
  const folder = mkdtempSync(join(tmpdir(), 'plain-view-packs-'));
  const fileOf = (own: string, text: string): string => {
    writeFileSync(join(folder, own), text);
    return join(folder, own);
  };

  beforeAll(async () => {
    walk = await startWalk(name);
    await choose(walk);
    await markEveryOne(walk);
    article = await walk.open('/article.html');
    await untilMarked(article, 'USPIS');
    notebook = await walk.openOwn('/notebook.html#packs');
    await untilText(notebook, 'Add a pack');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await walk?.end();
  });

  it('a file that is no sound pack is refused in words, and nothing is kept', async () => {
    const bad = lesson(1, 'Text.');
    const [entry] = bad.entries;
    const spoilt = { ...bad, entries: [{ ...entry, forms: { en: [{ text: 'a' }] } }] };
    await chooseFile(notebook, fileOf('bad.plainview.json', JSON.stringify(spoilt)));
    const said = await untilText(notebook, 'This pack was not taken');
    expect(said).toContain('Entry 1, “Envelope”: the form “a” has fewer than 2 letters.');
    await chooseFile(notebook, fileOf('cut.plainview.json', JSON.stringify(bad).slice(0, 200)));
    await untilText(notebook, 'cannot be read as JSON');
    expect(await notebook.evaluate(() => document.body.innerText)).not.toContain('My lesson');
  });

  it('a sound one is shown before it is taken: whose, what, which words, which sites', async () => {
    await chooseFile(notebook, fileOf('v1.plainview.json', JSON.stringify(lesson(1, 'Paper.'))));
    const preview = await untilText(notebook, 'Before you take “My lesson”');
    expect(preview).toContain('It is not signed: nobody can tell who made it.');
    expect(preview).toContain('It has 1 entry.');
    expect(preview).toContain('Words that would be marked and are not now: 1');
    expect(preview).toContain('Sites that its links lead to: 1');
    expect(await axeFindings(notebook)).toEqual([]);
    await press(notebook, 'button', 'Do not take it');
    await untilText(notebook, 'Choose a file', 'Before you take');
    expect(await marks(article)).not.toContain(TERM);
  });

  it('once taken, its words are marked in pages that are open, and the card says whence', async () => {
    await chooseFile(notebook, fileOf('v1.plainview.json', JSON.stringify(lesson(1, 'Paper.'))));
    await untilText(notebook, 'Before you take “My lesson”');
    await press(notebook, 'button', 'Take it');
    await untilText(notebook, '“My lesson” was taken.');
    await article.bringToFront();
    await untilMarked(article, TERM);
    const at = await placeOf(article, TERM);
    await article.mouse.click(at.x, at.y);
    expect(await untilReadable(article, 'a pack that you opened')).toBe(true);
    expect(await isReadable(article, 'Paper.')).toBe(true);
    await article.keyboard.press('Escape');
  });

  it('a later version shows what it changes, and can be gone back from', async () => {
    await notebook.bringToFront();
    await press(notebook, 'button', 'Paste its text');
    await press(notebook, 'textbox', 'Text of the pack');
    const later = JSON.stringify(lesson(2, 'Paper, folded.'));
    await notebook.keyboard.type(later);
    await press(notebook, 'button', 'Look at it');
    const preview = await untilText(notebook, 'Wordings that differ from your version: 1');
    expect(preview).toContain('It is newer than version 1, which you have.');
    await press(notebook, 'button', 'Wordings that differ from your version: 1');
    await untilText(notebook, 'folded');
    await press(notebook, 'button', 'Take it');
    await untilText(notebook, 'was taken');
    await press(notebook, 'tab', 'My lesson');
    await press(notebook, 'button', '2 versions');
    await press(notebook, 'button', 'Use version 1');
    await untilText(notebook, 'Use version 2');
    await press(notebook, 'button', 'Envelope');
    expect(await untilText(notebook, 'Paper.')).not.toContain('folded');
  });

  it('it is switched off and on, outlives a restart, and is removed with undo', async () => {
    await flip(notebook, 'Mark the terms of this pack', false);
    await untilUnmarked(article, TERM);
    await flip(notebook, 'Mark the terms of this pack', true);
    await article.bringToFront();
    await untilMarked(article, TERM);
    await walk.restart();
    article = await walk.open('/article.html');
    await untilMarked(article, TERM);
    notebook = await walk.openOwn('/notebook.html#packs');
    await press(notebook, 'tab', 'My lesson');
    await press(notebook, 'button', 'Remove');
    await untilText(notebook, '“My lesson” was removed.');
    await article.bringToFront();
    await untilUnmarked(article, TERM);
    await notebook.bringToFront();
    await press(notebook, 'button', 'Undo');
    await article.bringToFront();
    await untilMarked(article, TERM);
  });

  it('its questions are answered beside the article, handed in as a file, and read side by side', async () => {
    const panel = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(article)}`);
    await press(panel, 'tab', 'Questions');
    await untilText(panel, 'Who reads the outside?');
    await press(panel, 'textbox', 'Who reads the outside?');
    await panel.keyboard.type('Postal workers <do>.');
    await untilText(panel, 'Answered: 1 of 1.');
    expect(await axeFindings(panel)).toEqual([]);
    await panel.close();
    const again = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(article)}`);
    await press(again, 'tab', 'Questions');
    await untilText(again, 'Answered: 1 of 1.');
    await again.evaluate(() => {
      const own = [...document.querySelectorAll('.questions')].find((each) =>
        each.textContent?.includes('My lesson'),
      );
      own?.querySelector('details')?.setAttribute('open', '');
    });
    await press(again, 'textbox', 'Your name or number');
    await again.keyboard.type('Ana 7');
    expect(await untilText(again, 'Ana 7')).toContain('Postal workers <do>.');
    const file = await savedText(again, () => press(again, 'button', 'Save the file to hand in'));
    await untilText(again, 'nothing was sent');
    await again.close();
    await notebook.bringToFront();
    const inputs = await notebook.$$('input[type=file]');
    const last = inputs.at(-1) as ElementHandle<HTMLInputElement>;
    await last.uploadFile(fileOf('ana.html', file), fileOf('broken.html', file.slice(0, 300)));
    const table = await untilText(notebook, '1 student');
    expect(table).toContain('Ana 7');
    expect(table).toContain('Postal workers <do>.');
    expect(table).toContain('Set aside, because they are no answers or were damaged: broken.html');
  });

  it('one is made without touching JSON, tried on a text, shared, and opened again', async () => {
    notebook = await walk.openOwn('/notebook.html#packs');
    await press(notebook, 'button', 'Begin a new pack');
    const write = (label: string, text: string) => typeInto(notebook, label, text);
    await write('Title of the pack', 'Stamps');
    await write('What it is about, in a sentence', 'What a stamp is.');
    await write('Your name, as you want it shown', 'Ms. Rivera');
    await press(notebook, 'button', 'Add an entry');
    await write('Name', 'Postmark');
    await write('Explained in two sentences', 'A mark that says when a letter was sent.');
    await write('Spellings', 'postmark');
    await write('Title of the source', 'About postmarks');
    await write('Publisher', 'A museum');
    await untilText(notebook, 'Entry 1, “Postmark”, source 1');
    await write('Address (https)', 'postalmuseum.si.edu/');
    await write('Paste a text', 'Two postmarks, and no stamp.');
    expect(await untilText(notebook, 'it needs no other word')).toContain('1 mark');
    await press(notebook, 'button', 'Add a question');
    await write('Question', 'When was it sent?');
    await write('A note for the educator (not needed)', 'On the 3rd.');
    await untilText(notebook, 'Nothing is wrong with it.');
    await untilText(notebook, 'Kept on this device');
    expect(await axeFindings(notebook)).toEqual([]);
    const file = await savedText(notebook, () =>
      press(notebook, 'button', 'Share: file for students'),
    );
    expect(file).toContain('"plainView":"signed-pack"');
    expect(file).toContain('When was it sent?');
    expect(file).not.toContain('On the 3rd.');
    await press(notebook, 'button', 'Close');
    await untilText(notebook, 'Stamps');
    await chooseFile(notebook, fileOf('stamps.plainview.json', file));
    const preview = await untilText(notebook, 'Before you take “Stamps”');
    expect(preview).toContain('It is signed by an author of whom you have no pack.');
    expect(preview).toContain('It says that it is by Ms. Rivera.');
    await press(notebook, 'button', 'Take it');
    await untilText(notebook, '“Stamps” was taken.');
    // A page that was left in the middle is gone on with.
    await notebook.close();
    notebook = await walk.openOwn('/notebook.html#packs');
    await press(notebook, 'button', 'Go on');
    expect(await untilText(notebook, 'Nothing is wrong with it.')).toContain('Postmark');
    await press(notebook, 'button', 'Add a question');
    await untilText(notebook, 'Question 2: the question has no text in English or Spanish.');
    await press(notebook, 'button', 'Undo');
    await untilText(notebook, 'Nothing is wrong with it.');
  });

  it('no page reported an error, and nothing was asked of the network', () => {
    expect(walk.errors).toEqual([]);
    expect(walk.proxy.outside.filter((host) => !isBrowsersOwn(host))).toEqual([]);
  });
});
