import type { Page } from 'puppeteer-core';

/** How long a person would wait for something to appear (ms). */
const PATIENCE_MS = 15_000;

/** Asks again and again until the answer is as wanted; gives the last answer, whatever it is. */
async function lastAnswer<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
  }
}

/**
 * Asks again and again until the answer is as wanted, and gives it.
 *
 * @throws Error when it never was: a walk that goes on all the same would only take its time
 */
export async function until<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const answer = await lastAnswer(ask, isWanted, patienceMs);
  if (isWanted(answer)) return answer;
  throw new Error(
    `the answer never was ${isWanted}, but ${JSON.stringify(answer)?.slice(0, 2000)}`,
  );
}

/** The words marked in a page, in no order, as the page itself can read them. */
export function marks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight as Iterable<Range>) words.push(String(range));
    }
    return words;
  });
}

/**
 * Waits until some word of the page is marked.
 *
 * @throws Error when it never was
 */
export async function untilMarked(page: Page, word: string): Promise<string[]> {
  const words = await lastAnswer(
    () => marks(page),
    (found) => found.includes(word),
  );
  if (words.includes(word)) return words;
  throw new Error(
    `“${word}” was not marked on ${page.url()}, but ${words.join(', ') || 'nothing'}`,
  );
}

/**
 * Waits until a word of the page is no longer marked; gives those that are.
 *
 * @throws Error when it stayed
 */
export function untilUnmarked(page: Page, word: string): Promise<string[]> {
  return until(
    () => marks(page),
    (words) => !words.includes(word),
  );
}

/**
 * Waits for text that a person can read on a page of ours; with `without`, until that can no
 * longer be read beside it: a list that is being filled or searched shows neither for a moment.
 *
 * @throws Error when it never came
 */
export async function untilText(page: Page, text: string, without?: string): Promise<string> {
  const isThere = (read: string) =>
    read.includes(text) && (without === undefined || !read.includes(without));
  const whole = await lastAnswer(() => page.evaluate(() => document.body.innerText), isThere);
  if (isThere(whole)) return whole;
  const but = without === undefined ? '' : ` without “${without}”`;
  throw new Error(`“${text}”${but} did not come on ${page.url()}, which reads:\n${whole}`);
}

/**
 * Waits until a person can no longer read a text on a page of ours; gives what is read there.
 *
 * @throws Error when it stayed
 */
export async function untilNoText(page: Page, text: string): Promise<string> {
  return until(
    () => page.evaluate(() => document.body.innerText),
    (whole) => !whole.includes(text),
  );
}

/** Finds text as Ctrl+F would: also in our card, which the page's own DOM does not show. */
export async function isReadable(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    type WithFind = {
      find(text: string, caseSensitive: boolean, back: boolean, wrap: boolean): boolean;
    };
    getSelection()?.removeAllRanges();
    const isFound = (globalThis as unknown as WithFind).find(wanted, false, false, true);
    getSelection()?.removeAllRanges();
    return isFound;
  }, text);
}

/** Waits until text can be read, or can no longer. */
export function untilReadable(page: Page, text: string, wanted = true): Promise<boolean> {
  return lastAnswer(
    () => isReadable(page, text),
    (isFound) => isFound === wanted,
  );
}

/** Where words stand in the page (CSS px of the viewport): where they begin and where they end. */
type Stretch = {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly middle: number;
};

/** The middle of the first place of some words in the page (CSS px of the viewport), scrolled into view. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const { middle, y } = await page.evaluate(stretchOf, words);
  return { x: middle, y };
}

/** Moves the pointer to an empty corner and lets the page draw: no person goes and comes within a frame. */
export async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(5, 5, { steps: 5 });
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Selects words as a person does: by dragging from their first letter to their last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { x, y, toX, toY } = await page.evaluate(stretchOf, words);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
}

/** Runs in the page: scrolls words into view and says where they stand. */
function stretchOf(words: string): Stretch {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const rects = [...range.getClientRects()];
    const first = rects[0] as DOMRect;
    const last = rects.at(-1) as DOMRect;
    return {
      x: first.left + 0.5,
      y: first.top + first.height / 2,
      toX: last.right - 0.5,
      toY: last.top + last.height / 2,
      middle: first.left + first.width / 2,
    };
  }
  throw new Error(`no “${words}” on the page`);
}

/**
 * Presses a control of ours by its role and name, once it stands still: a list that is still
 * filling moves what is below it away from under the pointer.
 */
export async function press(page: Page, role: string, name: string | RegExp): Promise<void> {
  let last: { x: number; y: number } | null = null;
  const place = await lastAnswer(
    async () => {
      const before = last;
      last = await page.evaluate(findControl, role, String(name), typeof name !== 'string');
      return last && before && last.x === before.x && last.y === before.y ? last : null;
    },
    (found) => found !== null,
  );
  if (!place) throw new Error(`no ${role} “${name}” that stands still on ${page.url()}`);
  await page.mouse.click(place.x, place.y);
}

/**
 * Types into a box by its name, once the box has been pressed and really has the focus.
 *
 * @throws Error when the focus did not come, or the words did not
 */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await press(page, 'textbox', name);
  const inBox = (): Promise<string | null> =>
    page.evaluate((wanted) => {
      const box = document.activeElement;
      if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return null;
      const names = [box.ariaLabel, ...[...(box.labels ?? [])].map((each) => each.textContent)];
      return names.some((each) => each?.includes(wanted)) ? box.value : null;
    }, name);
  await until(inBox, (value) => value !== null);
  await page.keyboard.type(text);
  await until(inBox, (value) => value?.endsWith(text) === true);
}

/** Runs in the page: the middle of the first control with a role and a name. */
function findControl(
  role: string,
  name: string,
  isPattern: boolean,
): { x: number; y: number } | null {
  const native: { [role: string]: string } = {
    button: 'button, summary',
    link: 'a[href]',
    textbox: 'textarea, input[type=text], input:not([type])',
    searchbox: 'input[type=search]',
    radio: 'input[type=radio]',
    switch: 'input[role=switch]',
    tab: '[role=tab]',
  };
  const [, source = '', flags = ''] = isPattern ? (/^\/(.*)\/(\w*)$/su.exec(name) ?? []) : [];
  const pattern = isPattern ? new RegExp(source, flags) : null;
  for (const element of document.querySelectorAll(`[role=${role}], ${native[role] ?? 'x-none'}`)) {
    const label = element.getAttribute('aria-label') ?? '';
    const by =
      element
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ') ?? '';
    const wrapped = element.closest('label')?.textContent ?? '';
    const own = label || by || wrapped || element.textContent || '';
    const text = own.replace(/\s+/gu, ' ').trim();
    if (pattern ? !pattern.test(text) : text !== name) continue;
    const target = element.closest('label') ?? element;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = target.getBoundingClientRect();
    if (box.width === 0) continue;
    return { x: box.left + Math.min(box.width / 2, 60), y: box.top + box.height / 2 };
  }
  return null;
}

/**
 * Waits until a page of ours has closed itself. It is asked, for what puppeteer knows of a page of
 * the extension ends in Firefox with its first address.
 */
export async function untilClosed(page: Page): Promise<void> {
  const isThere = await lastAnswer(
    () => page.evaluate(() => true).catch(() => false),
    (answer) => !answer,
  );
  if (isThere) throw new Error(`${page.url()} did not close`);
}

/** How long a person waits for a switch to move before pressing it again (ms). */
const SWITCH_MS = 3000;

/** Flips a switch of ours; presses again, as a person does, when it is not seen to move. */
export async function flip(page: Page, name: string, on: boolean): Promise<void> {
  await untilSwitch(page, name, !on);
  for (let time = 0; time < 3; time += 1) {
    await press(page, 'switch', name);
    const isOn = await lastAnswer(
      () => isSwitchOn(page, name),
      (answer) => answer === on,
      SWITCH_MS,
    );
    if (isOn === on) return;
  }
  throw new Error(`the switch “${name}” does not move`);
}

/** Whether a switch of ours is on; null when there is none of that name. */
function isSwitchOn(page: Page, name: string): Promise<boolean | null> {
  return page.evaluate((wanted) => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[role=switch]')) {
      if (input.closest('label')?.textContent?.trim() === wanted) return input.checked;
    }
    return null;
  }, name);
}

/** Waits until a switch of ours is seen to be on or off. */
async function untilSwitch(page: Page, name: string, on: boolean): Promise<void> {
  const isOn = await lastAnswer(
    () => isSwitchOn(page, name),
    (answer) => answer === on,
  );
  if (isOn !== on) throw new Error(`the switch “${name}” is not ${on ? 'on' : 'off'}`);
}
