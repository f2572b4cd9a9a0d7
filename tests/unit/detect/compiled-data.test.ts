import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEntries } from '#lib/detect/compile.ts';
import { packCompiled, unpackCompiled } from '#lib/detect/compiled-data.ts';
import { detectorOf } from '#lib/detect/detector.ts';
import { LANGUAGES } from '#lib/detect/form.ts';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';

const ENTRIES = entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, {
  mutedEntries: [],
  mutedPacks: [],
});

describe.each(LANGUAGES)('compiled entries as data, in %s', (language) => {
  const compiled = compileEntries(ENTRIES, language);
  const data = packCompiled(compiled);

  it('goes through a message', () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it('finds and refuses the same after it was read back', () => {
    const before = detectorOf(compiled);
    const after = detectorOf(unpackCompiled(JSON.parse(JSON.stringify(data))));
    const phrases = compiled.phrases.spellings.trim().split('\n');
    const texts = fc.array(fc.constantFrom(...phrases, '. ', '\n\n', 'and', 'police'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ');
        expect(after.explain(text)).toEqual(before.explain(text));
      }),
    );
  });
});

it('no entries at all are data too', () => {
  const nothing = unpackCompiled(packCompiled(compileEntries([], 'en')));
  expect(detectorOf(nothing).find('The FBI.')).toEqual([]);
});
