import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#lib/messages/check.ts';
import { type MessageName, TO_BACKGROUND } from '#lib/messages/table.ts';
import { MESSAGE_EXAMPLES } from '../../fixtures/messages.ts';

const NAMES = Object.keys(TO_BACKGROUND) as MessageName[];
const OWN_ID = 'plain-view';
const HOMES = ['chrome-extension://abcdef/', 'moz-extension://1234-5678/'];

const content = { id: OWN_ID, origin: 'https://news.example', url: 'https://news.example/story' };

describe.each(HOMES)('messages at %s', (home) => {
  const page = { id: OWN_ID, origin: home.slice(0, -1), url: `${home}popup.html` };
  const senders = { page, content };

  it.each(NAMES)('%s passes from whom the table names, and from no one else', (message) => {
    const data = MESSAGE_EXAMPLES[message];
    for (const from of ['page', 'content'] as const) {
      const isNamed = (TO_BACKGROUND[message].from as readonly string[]).includes(from);
      expect(check({ message, data }, senders[from], home, OWN_ID).ok, from).toBe(isNamed);
    }
    expect(check({ message, data }, { ...page, id: 'stranger' }, home, OWN_ID).ok).toBe(false);
    expect(check({ message, data }, { ...content, id: undefined }, home, OWN_ID).ok).toBe(false);
  });

  it.each(NAMES)('%s with junk is refused', (message) => {
    const from = TO_BACKGROUND[message].from[0];
    const sender = senders[from];
    for (const data of [null, 7, 'x', [], undefined, { ...MESSAGE_EXAMPLES[message], more: 1 }]) {
      expect(check({ message, data }, sender, home, OWN_ID).ok).toBe(false);
    }
  });

  it('a page that only looks like ours is a page', () => {
    for (const url of [`https://evil.example/${home}`, `${home.slice(0, -2)}x/popup.html`]) {
      const { origin } = new URL(url);
      const sender = { id: OWN_ID, url, origin };
      const result = check({ message: 'annotateTab', data: { tabId: 1 } }, sender, home, OWN_ID);
      expect(result.ok).toBe(false);
    }
  });

  it('whatever is sent, it answers and lets nothing through that is not of the table', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom(...NAMES, '__proto__', 'constructor', ''),
        (data, message) => {
          const result = check({ message, data }, content, home, OWN_ID);
          if (!result.ok) return;
          expect(TO_BACKGROUND[result.checked.message].data.safeParse(data).success).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(check(value, content, home, OWN_ID).ok).toBe(false);
      }),
    );
  });
});

describe('content scripts', () => {
  it('can ask for public text and their own page’s marks, and mark passages; no note is told', () => {
    const allowed = NAMES.filter((name) =>
      (TO_BACKGROUND[name].from as readonly string[]).includes('content'),
    );
    expect(allowed).toEqual([
      'begin',
      'detector',
      'declareMarks',
      'reportCount',
      'explain',
      'highlightsHere',
      'markPassage',
      'unmarkPassage',
      'lookUp',
      'loadKit',
      'openPanel',
      'hide',
    ]);
  });

  it.each(['h1} body{display:none', 'h'.repeat(25), '', `h${'A'.repeat(24)}`])(
    'cannot put “%s” into a style sheet',
    (name) => {
      const names = Object.fromEntries(
        Object.keys(MESSAGE_EXAMPLES.declareMarks.names).map((mark) => [mark, name]),
      );
      const result = check(
        { message: 'declareMarks', data: { names } },
        content,
        HOMES[0] ?? '',
        OWN_ID,
      );
      expect(result.ok).toBe(false);
    },
  );
});
