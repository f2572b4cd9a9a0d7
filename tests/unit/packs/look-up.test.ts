import { describe, expect, it } from 'vitest';
import { BUILT_IN_ENTRIES } from '#lib/packs/built-in.ts';
import { lookUp } from '#lib/packs/look-up.ts';

describe('looking up the words that a reader selected', () => {
  it.each([
    ['mail cover', 'mail-cover'],
    ['the USPIS', 'uspis'],
    // No rule is asked: whoever selects "Ring" wants to know of it.
    ['Ring', 'ring'],
    ['ICE', 'ice'],
    ['control de correspondencia', 'mail-cover'],
  ])('%s is %s', (words, entry) => {
    expect(lookUp(BUILT_IN_ENTRIES, words, 'en')).toBe(entry);
  });

  it('the longest name in them wins', () => {
    expect(lookUp(BUILT_IN_ENTRIES, 'FBI and Mail Isolation Control and Tracking', 'en')).toBe(
      'mail-isolation-control-and-tracking',
    );
  });

  it('other words are nothing', () => {
    expect(lookUp(BUILT_IN_ENTRIES, 'a kettle on the stove', 'en')).toBeNull();
  });
});
