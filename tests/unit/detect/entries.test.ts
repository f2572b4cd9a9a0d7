import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/detect/compile.ts';
import { LANGUAGES } from '#lib/detect/form.ts';
import { BUILT_IN_ENTRIES, BUILT_IN_PACKS } from '#lib/packs/built-in.ts';
import { entriesInUse } from '#lib/packs/entries-in-use.ts';

type Examples = { readonly match?: readonly string[]; readonly skip?: readonly string[] };

const FOLDER = 'packs/entries';
const inUse = entriesInUse(BUILT_IN_PACKS, BUILT_IN_ENTRIES, { mutedEntries: [], mutedPacks: [] });

describe.each(LANGUAGES)('the examples of every entry, in %s', (language) => {
  const detector = compile(inUse, { language });

  it.each([...BUILT_IN_ENTRIES.keys()])('%s', (id) => {
    const file = JSON.parse(readFileSync(`${FOLDER}/${id}.examples.json`, 'utf8'));
    const { match = [], skip = [] } = (file[language] ?? {}) as Examples;
    if (BUILT_IN_ENTRIES.get(id)?.forms[language]?.length) expect(match.length).toBeGreaterThan(1);
    for (const marked of match) {
      const { text, wanted } = unmark(marked);
      expect(own(text), text).toEqual(wanted);
    }
    for (const text of skip) expect(own(text), text).toEqual([]);

    function own(text: string): string[] {
      const mentions = detector.find(text).filter((mention) => mention.entry === id);
      return mentions.map(({ start, end }) => `${start} ${text.slice(start, end)}`);
    }
  });
});

it('no file of examples stands without its entry', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.examples.json'));
  const orphans = files.filter((file) => !BUILT_IN_ENTRIES.has(file.replace('.examples.json', '')));
  expect(orphans).toEqual([]);
});

/** Takes the `[[…]]` out of an example and says where they stood. */
function unmark(marked: string): { text: string; wanted: string[] } {
  let text = '';
  const wanted: string[] = [];
  for (const [index, piece] of marked.split(/\[\[|\]\]/u).entries()) {
    if (index % 2 === 1) wanted.push(`${text.length} ${piece}`);
    text += piece;
  }
  return { text, wanted };
}
