import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './driver/axe.ts';
import { choose, markEveryOne } from './driver/choose.ts';
import { summaryOf } from './driver/explainers.ts';
import { SHARED } from './driver/made-pages.ts';
import {
  askForNote,
  ours,
  pressInBar,
  pressInCard,
  untilBar,
  untilBarSays,
} from './driver/panel.ts';
import { isBrowsersOwn } from './driver/proxy.ts';
import {
  marks,
  press,
  selectWords,
  until,
  untilMarked,
  untilNoText,
  untilReadable,
  untilText,
  untilUnmarked,
} from './driver/see.ts';
import { chooseFile, exportedText } from './driver/transfer.ts';
import { BROWSERS, startWalk, type Walk } from './driver/walk.ts';

const PASSAGE = 'Nobody opens it.';
const PASSAGE_QUOTED = 'Nobody ever opens it.';
const BESIDE = 'needed only to look inside';
const ELSEWHERE = 'photographs of the outside of mail';

describe.each(BROWSERS)('notes in %s', (name) => {
  let walk: Walk;
  let article: Page;
  let panel: Page;
  const folder = mkdtempSync(join(tmpdir(), 'plain-view-files-'));

  beforeAll(async () => {
    walk = await startWalk(name);
    await choose(walk);
    await markEveryOne(walk);
    await openStory();
  });
  afterAll(async () => {
    await walk?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openStory(): Promise<void> {
    article = await walk.open('/article.html');
    await untilMarked(article, 'USPIS');
    panel = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(article)}`);
    await panel.bringToFront();
    await untilText(panel, 'Mail cover');
  }

  /** Rewords the story as a newsroom does, under the reader's eyes. */
  async function reword(before: string, now: string): Promise<void> {
    await article.bringToFront();
    await article.evaluate(
      (words, others) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (
          let node = walker.nextNode() as Text | null;
          node;
          node = walker.nextNode() as Text | null
        ) {
          node.data = node.data.replace(words, others);
        }
      },
      before,
      now,
    );
  }

  it('an empty notebook teaches what to do', async () => {
    const notebook = await walk.openOwn('/notebook.html');
    expect(await untilText(notebook, 'Your notebook is empty')).toContain('select a passage');
    await notebook.close();
  });

  it('the panel explains a term in full and leads to related ones', async () => {
    await press(panel, 'button', /^Mail cover ?Program/u);
    const whole = await untilText(panel, 'Who decides');
    expect(whole).toContain('How it works');
    expect(whole).toContain('primary source');
    await press(panel, 'button', 'Mail Isolation Control and Tracking (MICT)');
    await untilText(panel, summaryOf('mail-isolation-control-and-tracking', 'en'));
  });

  it('a note is written on a term, in Markdown', async () => {
    await press(panel, 'button', 'Note on this term');
    await type(panel, 'Who **signs** the request?');
    await untilText(panel, 'Draft kept');
    await press(panel, 'button', 'Save');
    await untilText(panel, 'Saved');
    const bold = await until(
      () => panel.evaluate(() => document.querySelector('article strong')?.textContent),
      (text) => text !== undefined,
    );
    expect(bold).toBe('signs');
  });

  it('a note is written on a passage, which is marked in the page', async () => {
    await article.bringToFront();
    await selectWords(article, PASSAGE);
    await askForNote(walk, article);
    await panel.bringToFront();
    await untilText(panel, 'Note on this passage');
    expect(await panel.evaluate(() => document.querySelector('blockquote')?.textContent)).toBe(
      PASSAGE,
    );
    await press(panel, 'radio', 'Claim');
    await type(panel, 'So it is the outside alone.');
    await press(panel, 'button', 'Save');
    await untilText(panel, 'Saved');
    expect(await untilMarked(article, PASSAGE)).toContain(PASSAGE);
  });

  it('nothing typed was seen by the page', async () => {
    await article.bringToFront();
    await article.evaluate(() => {
      const seen: string[] = [];
      (globalThis as unknown as { seen: string[] }).seen = seen;
      for (const kind of [
        'keydown',
        'keypress',
        'keyup',
        'input',
        'beforeinput',
        'message',
        'storage',
      ]) {
        addEventListener(
          kind,
          (event) => seen.push(`${kind} ${(event as KeyboardEvent).key ?? ''}`),
          true,
        );
      }
    });
    await panel.bringToFront();
    await press(panel, 'button', 'Note on this page');
    await type(panel, 'my A-number');
    await untilText(panel, 'Draft kept');
    await press(panel, 'button', 'Save');
    await untilText(panel, 'Saved');
    expect(
      await article.evaluate(() => (globalThis as unknown as { seen: string[] }).seen),
    ).toEqual([]);
    const stored = await article.evaluate(async () => ({
      databases: (await indexedDB.databases()).map((each) => each.name),
      local: localStorage.length + sessionStorage.length,
    }));
    expect(stored).toEqual({ databases: [], local: 0 });
  });

  it('a note is edited, and cancelled edits change nothing', async () => {
    await pressIn(panel, 'my A-number', 'Edit');
    await type(panel, ' and more');
    await press(panel, 'button', 'Cancel');
    await until(
      () => panel.evaluate(() => document.querySelector('textarea')),
      (box) => box === null,
    );
    expect(await untilNoText(panel, 'and more')).not.toContain('and more');
    await pressIn(panel, 'my A-number', 'Edit');
    await type(panel, ', crossed out');
    await press(panel, 'button', 'Save');
    expect(await untilText(panel, 'my A-number, crossed out')).toContain('crossed out');
  });

  it('a note is deleted, and undo brings it back', async () => {
    await pressIn(panel, 'crossed out', 'Delete');
    await untilText(panel, 'Note deleted.');
    expect(await untilNoText(panel, 'crossed out')).not.toContain('crossed out');
    await press(panel, 'button', 'Undo');
    expect(await untilText(panel, 'crossed out')).toContain('crossed out');
  });

  it('a draft is there after its panel was closed at once', async () => {
    await press(panel, 'button', 'Note on this page');
    await type(panel, 'half a thought');
    await panel.close();
    panel = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(article)}`);
    await panel.bringToFront();
    const box = await until(
      () => panel.evaluate(() => document.querySelector('textarea')?.value),
      (value) => value === 'half a thought',
    );
    expect(box).toBe('half a thought');
    await press(panel, 'button', 'Cancel');
  });

  it('after the browser was closed and started again, notes and marks are there', async () => {
    await walk.restart();
    await openStory();
    await press(panel, 'tab', 'Notes');
    const whole = await untilText(panel, 'So it is the outside alone.');
    expect(whole).toContain('crossed out');
    expect(await untilMarked(article, PASSAGE)).toContain(PASSAGE);
  });

  it('the notebook shows everything by article and by term, newest first, and finds it', async () => {
    const notebook = await walk.openOwn('/notebook.html');
    await untilText(notebook, 'Search notes');
    const bodies = await notebook.evaluate(() =>
      [...document.querySelectorAll('article > .markdown')].map((each) => each.textContent?.trim()),
    );
    expect(bodies).toEqual([
      'my A-number, crossed out',
      'So it is the outside alone.',
      'Who signs the request?',
    ]);
    await press(notebook, 'searchbox', 'Search notes');
    await notebook.keyboard.type('outsid');
    await untilText(notebook, '1 note', 'A-number');
    await press(notebook, 'tab', 'Terms');
    await untilText(notebook, 'No note holds');
    await notebook.close();
    const terms = await walk.openOwn('/notebook.html#terms');
    expect(await untilText(terms, 'Mail Isolation Control and Tracking')).toContain(
      'Who signs the request?',
    );
    await terms.close();
  });

  it('everything is exported, and imported again without doubling', async () => {
    const notebook = await walk.openOwn('/notebook.html#settings');
    await untilText(notebook, 'Export everything');
    const text = await exportedText(notebook);
    const file = join(folder, 'export.json');
    writeFileSync(file, text);
    expect(JSON.parse(text).notes).toHaveLength(3);
    await chooseFile(notebook, file);
    expect(await untilText(notebook, 'What this file would do')).toContain('The same here: 3');
    await press(notebook, 'button', 'Add to my notebook');
    expect(await untilText(notebook, 'Import done.')).toContain(
      'New: 0. Merged: 0. Already here: 3.',
    );
    await notebook.close();
  });

  it('a broken file changes nothing and says where it is wrong', async () => {
    const notebook = await walk.openOwn('/notebook.html#settings');
    await untilText(notebook, 'Import a file');
    const value = JSON.parse(readFileSync(join(folder, 'export.json'), 'utf8'));
    value.notes[1].body = 7;
    const file = join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify(value));
    await chooseFile(notebook, file);
    await untilText(notebook, 'its checksum does not match');
    delete value.checksum;
    // Of another name: a browser tells of no change when the same file is chosen again.
    const unchecked = join(folder, 'unchecked.json');
    writeFileSync(unchecked, JSON.stringify(value));
    await chooseFile(notebook, unchecked);
    expect(await untilText(notebook, 'notes › 2 › body')).toContain('Nothing was changed.');
    await notebook.close();
  });

  it('what was deleted is in the trash, can be put back, and is gone when the reader says so', async () => {
    await panel.bringToFront();
    await pressIn(panel, 'crossed out', 'Delete');
    await untilText(panel, 'Note deleted.');
    const notebook = await walk.openOwn('/notebook.html');
    await untilText(notebook, 'Trash (1)');
    await openDetails(notebook, 'Trash (1)');
    await press(notebook, 'button', 'Put back');
    await untilNoText(notebook, 'Trash (1)');
    await pressIn(notebook, 'crossed out', 'Delete');
    await untilText(notebook, 'Trash (1)');
    await openDetails(notebook, 'Trash (1)');
    await press(notebook, 'button', 'Delete for good');
    expect(await untilNoText(notebook, 'Trash (1)')).not.toContain('crossed out');
    await notebook.close();
  });

  it('what was lost is brought back by an import', async () => {
    const notebook = await walk.openOwn('/notebook.html#settings');
    await untilText(notebook, 'Import a file');
    await chooseFile(notebook, join(folder, 'export.json'));
    await press(notebook, 'button', 'Add to my notebook');
    expect(await untilText(notebook, 'Import done.')).toContain(
      'New: 1. Merged: 0. Already here: 2.',
    );
    await notebook.close();
    await panel.bringToFront();
    expect(await untilText(panel, 'crossed out')).toContain('crossed out');
  });

  it('two windows that reword one note: nothing is overwritten, the later is offered both', async () => {
    const notebook = await walk.openOwn('/notebook.html');
    await pressIn(notebook, 'Who signs the request?', 'Edit');
    await typeAfter(notebook, ' Here first.');
    const other = await walk.openOwn('/notebook.html');
    await pressIn(other, 'Who signs the request?', 'Edit');
    await untilText(other, 'Draft kept').catch(() => undefined);
    await fill(other, 'Saved in the other window.');
    await press(other, 'button', 'Save');
    await untilText(other, 'Saved');
    await notebook.bringToFront();
    await press(notebook, 'button', 'Save');
    await untilText(notebook, 'changed in another window');
    await press(notebook, 'button', 'Keep mine');
    const kept = await untilText(notebook, '2 earlier versions');
    expect(kept).toContain('Here first.');
    await openDetails(notebook, '2 earlier versions');
    expect(await untilText(notebook, 'Saved in the other window.')).toContain('Here first.');
    // Each window shows what the other did.
    await other.bringToFront();
    expect(await untilText(other, 'Here first.')).toContain('Here first.');
    await other.close();
    await notebook.close();
  });

  it('tags are typed, found, and a term that is linked opens its explainer', async () => {
    await panel.bringToFront();
    await press(panel, 'tab', 'Notes');
    await press(panel, 'button', 'Note on this page');
    await type(panel, 'Compare [[mail cover]].');
    await press(panel, 'textbox', 'Tags');
    await panel.keyboard.type('essay, open question');
    await press(panel, 'button', 'Save');
    await untilText(panel, '#open question');
    const notebook = await walk.openOwn('/notebook.html');
    await press(notebook, 'button', '#open question');
    await untilText(notebook, '1 note', 'crossed out');
    await press(notebook, 'link', 'mail cover');
    expect(await untilText(notebook, 'Close the explainer')).toContain('Mail cover');
    await notebook.close();
    await panel.bringToFront();
    await pressIn(panel, 'Compare', 'Delete');
    await untilText(panel, 'Note deleted.');
  });

  it('the popup shows the same notes, and one reworded there is so in the panel', async () => {
    const popup = await walk.openOwn(`/popup.html?tab=${await walk.tabOf(article)}`);
    await press(popup, 'button', /^Notes on this page/u);
    await pressIn(popup, 'So it is the outside alone.', 'Edit');
    await type(popup, ' Read in the popup.');
    await press(popup, 'button', 'Save');
    await untilText(popup, 'So it is the outside alone. Read in the popup.');
    await popup.close();
    await panel.bringToFront();
    expect(await untilText(panel, 'Read in the popup.')).toContain('1 earlier version');
  });

  it('a passage gets another colour and more words, and undo takes them back', async () => {
    await panel.bringToFront();
    await openDetails(panel, 'Color and passage');
    await press(panel, 'radio', 'Evidence');
    await untilText(panel, 'Color changed.');
    await press(panel, 'button', 'Begin a word later');
    await untilText(panel, 'Passage changed.');
    await press(panel, 'button', 'Begin a word later');
    const shorter = PASSAGE.split(' ').slice(2).join(' ').replace(/\.$/u, '');
    expect(
      await until(
        () => marks(article),
        (words) => words.some((each) => each.replace(/\.$/u, '') === shorter),
      ),
    ).not.toContain(PASSAGE);
    await press(panel, 'button', 'Undo');
    expect(await untilMarked(article, PASSAGE)).toContain(PASSAGE);
  });

  it('a passage that the newsroom reworded is found, with what was changed', async () => {
    await reword(PASSAGE, 'Nobody ever opens it.');
    await until(
      () => marks(article),
      (words) => words.includes('Nobody ever opens it.'),
    );
    await panel.bringToFront();
    await untilText(panel, 'Changed since');
    const changed = await panel.evaluate(() => document.querySelector('ins')?.textContent);
    expect(changed).toContain('ever');
    await press(panel, 'button', 'Keep the new wording');
    await untilText(panel, 'The note hangs on the new passage now.');
    expect(await untilNoText(panel, 'Changed since')).not.toContain('Changed since');
  });

  it('one that is gone is said to be gone, and hung elsewhere by hand; undo hangs it back', async () => {
    await reword('Nobody ever opens it.', '');
    await panel.bringToFront();
    expect(await untilText(panel, 'Not found here')).toContain('So it is the outside alone.');
    await article.bringToFront();
    await selectWords(article, ELSEWHERE);
    await panel.bringToFront();
    await press(panel, 'button', 'Attach to the selection');
    await untilText(panel, 'The note hangs on the new passage now.');
    expect(await untilMarked(article, ELSEWHERE)).toContain(ELSEWHERE);
    await press(panel, 'button', 'Undo');
    await untilText(panel, 'Not found here');
    await press(panel, 'button', 'Keep as a note on the page');
    await untilText(panel, 'The note is on the page now.');
    await untilText(panel, PASSAGE_QUOTED, 'Not found here');
  });

  it('an article is one, at whichever of its addresses it is read', async () => {
    const print = await walk.open('/print/postal-inspectors-and-mail-covers.html?utm_source=x');
    await untilMarked(print, 'USPIS');
    const beside = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(print)}`);
    await press(beside, 'tab', 'Notes');
    await press(beside, 'button', 'Note on this page');
    await type(beside, 'Read in print.');
    await press(beside, 'button', 'Save');
    await untilText(beside, 'Saved');
    await beside.close();
    await print.close();
    const story = await walk.open('/postal-inspectors-and-mail-covers.html');
    await untilMarked(story, 'USPIS');
    const panelThere = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(story)}`);
    await press(panelThere, 'tab', 'Notes');
    expect(await untilText(panelThere, 'Read in print.')).toContain('On the page');
    await panelThere.close();
    await story.close();
  });

  it('a highlight that stands in another paper’s story too is offered there, and only there marked', async () => {
    const wire = await walk.open('/wire.html');
    await untilMarked(wire, 'USPIS');
    await selectWords(wire, SHARED);
    await askForNote(walk, wire);
    const own = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(wire)}`);
    await untilText(own, 'Note on this passage');
    await type(own, 'Which book?');
    await press(own, 'button', 'Save');
    await untilText(own, 'Saved');
    await own.close();
    await wire.close();
    const reprint = await walk.open('/reprint.html');
    await untilMarked(reprint, 'FBI');
    expect(await marks(reprint)).not.toContain(SHARED);
    const beside = await walk.openOwn(`/sidepanel.html?tab=${await walk.tabOf(reprint)}`);
    await press(beside, 'tab', 'Notes');
    await untilText(beside, '1 of your highlights also occurs here.');
    expect(await axeFindings(beside)).toEqual([]);
    await press(beside, 'button', 'Mark here too');
    await untilText(beside, 'Which book?', 'also occurs here');
    await untilMarked(reprint, SHARED);
    await press(beside, 'button', 'Undo');
    await untilText(beside, 'also occurs here');
    await untilUnmarked(reprint, SHARED);
    await beside.close();
    await reprint.close();
  });

  it('the bar beside a selection marks it in a colour, and undoes that', async () => {
    const page = await walk.open('/article.html');
    await untilMarked(page, 'USPIS');
    await selectWords(page, BESIDE);
    expect(await untilReadable(page, 'Question')).toBe(true);
    await selectWords(page, BESIDE);
    await pressInBar(page, 'left', 30);
    expect(await untilMarked(page, BESIDE)).toContain(BESIDE);
    await untilBarSays(page);
    await pressInBar(page, 'right', 52);
    await untilUnmarked(page, BESIDE);
    expect(await marks(page)).not.toContain(BESIDE);
    await page.close();
  });

  it('the bar is reached by Tab from the selected words, and all in it by the arrows', async () => {
    const page = await walk.open('/article.html');
    await untilMarked(page, 'USPIS');
    await selectWords(page, BESIDE);
    await untilBar(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await untilMarked(page, BESIDE);
    await untilBarSays(page);
    // Undo has the focus now.
    await page.keyboard.press('Enter');
    const left = await untilUnmarked(page, BESIDE);
    expect(left).not.toContain(BESIDE);
    await selectWords(page, BESIDE);
    await untilBar(page);
    await page.keyboard.press('Escape');
    // It stays away: time for what a key that is let go might bring back.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(
      await until(
        () => ours(page),
        (count) => count === 0,
      ),
    ).toBe(0);
    await page.close();
  });

  it('words that are explained are marked as standing for the term, and taken back', async () => {
    const page = await walk.open('/article.html');
    await untilMarked(page, 'USPIS');
    await selectWords(page, 'search warrant');
    await untilBar(page);
    await page.keyboard.press('Tab');
    // The buttons of the bar go round: the last closes it, the one before explains.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    expect(await untilReadable(page, 'Mark this here as')).toBe(true);
    await pressInCard(page);
    await panel.bringToFront();
    await press(panel, 'tab', 'Notes');
    expect(await untilText(panel, 'search warrant')).toContain('Search warrant');
    await page.bringToFront();
    await pressInCard(page);
    await panel.bringToFront();
    expect(await untilNoText(panel, 'search warrant')).not.toContain('Search warrant');
    await page.close();
  });

  it('it explains the words that are selected', async () => {
    const story = await walk.open('/article.html');
    await untilMarked(story, 'USPIS');
    await selectWords(story, 'search warrant');
    await pressInBar(story, 'right', 72);
    expect(await untilReadable(story, summaryOf('search-warrant', 'en'))).toBe(true);
    await story.keyboard.press('Escape');
    expect(await untilReadable(story, summaryOf('search-warrant', 'en'), false)).toBe(false);
    await story.close();
  });

  it('no page reported an error, and nothing was asked of the network', () => {
    expect(walk.errors).toEqual([]);
    expect(walk.proxy.outside.filter((host) => !isBrowsersOwn(host))).toEqual([]);
  });
});

/** Types at the end of the editor. */
async function type(page: Page, text: string): Promise<void> {
  await until(
    () => page.evaluate(() => document.querySelector('textarea')?.disabled === false),
    Boolean,
  );
  await page.evaluate(() => {
    const box = document.querySelector('textarea');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  });
  await page.keyboard.type(text);
}

/** Opens a part that is folded away, by its heading. */
async function openDetails(page: Page, summary: string): Promise<void> {
  await untilText(page, summary);
  await page.evaluate((words) => {
    for (const each of document.querySelectorAll('summary')) {
      if (each.textContent === words && !each.parentElement?.hasAttribute('open')) each.click();
    }
  }, summary);
}

/** Types behind what a note's editor holds. */
async function typeAfter(page: Page, text: string): Promise<void> {
  await press(page, 'textbox', 'Your note (Markdown)');
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** Types in the place of what a note's editor holds. */
async function fill(page: Page, text: string): Promise<void> {
  await press(page, 'textbox', 'Your note (Markdown)');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

/** Presses a button in the note that holds some words. */
async function pressIn(page: Page, words: string, name: string): Promise<void> {
  await untilText(page, words);
  const at = await page.evaluate(
    (wanted, button) => {
      for (const note of document.querySelectorAll('article')) {
        if (!note.textContent?.includes(wanted)) continue;
        for (const each of note.querySelectorAll('button')) {
          if (each.textContent !== button) continue;
          each.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = each.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      throw new Error(`no note with “${wanted}” and a button “${button}”`);
    },
    words,
    name,
  );
  await page.mouse.click(at.x, at.y);
}
