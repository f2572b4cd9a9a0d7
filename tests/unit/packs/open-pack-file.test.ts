import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '#lib/i18n/translate.ts';
import { openPackFile, openPackText } from '#lib/packs/open-pack-file.ts';
import { problemSentence } from '#lib/packs/pack-problem.ts';
import { PACK_FORMAT } from '#lib/packs/schema.ts';
import { badPacks } from '../../fixtures/bad-packs.ts';
import { packFixture } from '../../fixtures/packs.ts';

const english = createTranslator('en');
const spanish = createTranslator('es');
const sound = JSON.stringify(packFixture());
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each takes well under a millisecond; the whole run is given minutes. */
const FUZZ_MS = 600_000;

/** How often a file is spoilt by chance; the whole trust run does it as often as was promised. */
const FUZZ_RUNS = process.env.PV_TRUST === 'whole' ? 100_000 : 3000;

describe('opening a pack', () => {
  it('gives a sound one with its exact text', () => {
    expect(openPackFile(bytes(`${sound}\n`))).toMatchObject({ ok: true, text: `${sound}\n` });
    // A mark of the byte order in front, as some editors write it.
    expect(openPackFile(bytes(`\uFEFF${sound}`)).ok).toBe(true);
  });

  it('opens one of the first format, whose questions were their words alone', () => {
    const old = { ...packFixture(), format: 1, questions: [{ en: 'Who asked?', es: '¿Quién?' }] };
    const opened = openPackText(JSON.stringify(old));
    expect(opened.ok && opened.pack.questions).toEqual([
      { id: 'q1', on: { target: 'page' }, kind: 'long', ask: { en: 'Who asked?', es: '¿Quién?' } },
    ]);
    expect(opened.ok && opened.pack.format).toBe(PACK_FORMAT);
  });

  const corpus = badPacks();

  it('has at least 300 bad files to refuse', () => {
    expect(new Set(corpus.map(({ idea }) => idea)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(300);
  });

  it.each(corpus)('refuses: $idea', ({ bytes: file, sentence }) => {
    const begun = performance.now();
    const opened = openPackFile(file);
    expect(performance.now() - begun).toBeLessThan(500);
    expect(opened.ok).toBe(false);
    if (opened.ok) return;
    const said = opened.problems.map((problem) => problemSentence(problem, english));
    if (typeof sentence === 'string') expect(said).toContain(sentence);
    else expect(said.join('\n')).toMatch(new RegExp(sentence.source, `${sentence.flags}m`));
    // In Spanish too, with nothing left open and nothing unseen.
    for (const problem of opened.problems) {
      expect(problemSentence(problem, spanish)).not.toMatch(/\$\d|[\p{Cc}\p{Cf}]/u);
    }
  });

  it('reaches no prototype', () => {
    for (const { bytes: file } of corpus) openPackFile(file);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it(
    'whatever was done to a file: an answer, never a throw',
    () => {
      const spoil = fc.tuple(
        fc.nat(sound.length),
        fc.nat(60),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.json({ maxDepth: 4 }),
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            ',',
            ':',
            '\\',
            '\u0000',
            '__proto__',
            '1e999',
            '-0',
          ),
        ),
      );
      fc.assert(
        fc.property(fc.array(spoil, { minLength: 1, maxLength: 4 }), (spoils) => {
          let text = sound;
          for (const [at, length, by] of spoils)
            text = text.slice(0, at) + by + text.slice(at + length);
          const opened = openPackFile(bytes(text));
          if (opened.ok) expect(opened.pack.entries.length).toBeGreaterThan(0);
          else expect(problemSentence(opened.problems[0] as never, english)).not.toBe('');
        }),
        { numRuns: FUZZ_RUNS },
      );
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
    FUZZ_MS,
  );

  it('whatever the bytes: an answer, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (file) => {
        expect(openPackFile(file).ok).toBe(false);
      }),
      { numRuns: FUZZ_RUNS / 10 },
    );
  });
});
