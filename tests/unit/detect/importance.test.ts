import { describe, expect, it } from 'vitest';
import { byImportance } from '#lib/detect/importance.ts';
import type { Mention } from '#lib/detect/mention.ts';

const mention = (entry: string, start: number, kind: Mention['kind'] = 'agency'): Mention => ({
  entry,
  start,
  end: start + 1,
  kind,
  form: entry,
  confidence: 1,
  reason: { rule: 'alone' },
});

describe('the order of a page’s entries', () => {
  it.each([
    ['more often first', [mention('a', 0), mention('b', 1), mention('b', 2)], ['b', 'a']],
    ['earlier first', [mention('a', 10), mention('b', 90)], ['a', 'b']],
    [
      'a program before an organisation',
      [mention('a', 0, 'organisation'), mention('b', 1, 'program')],
      ['b', 'a'],
    ],
    ['nothing', [], []],
  ])('%s', (_, mentions, expected) => {
    expect(byImportance(mentions, 100).map((each) => each.entry)).toEqual(expected);
  });

  it('goes by the place in the whole text where pieces were read', () => {
    const mentions = [mention('a', 0), mention('b', 0)];
    const places = [90, 10];
    const entries = byImportance(mentions, 100, (at) => places[at] ?? 0);
    expect(entries.map((each) => each.entry)).toEqual(['b', 'a']);
  });

  it('counts mentions and keeps their places', () => {
    const [first] = byImportance([mention('a', 0), mention('b', 1), mention('a', 2)], 3);
    expect(first).toMatchObject({ entry: 'a', count: 2, mentions: [0, 2] });
  });
});
