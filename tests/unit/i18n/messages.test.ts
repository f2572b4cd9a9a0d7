import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '#lib/i18n/en.json' with { type: 'json' };
import es from '#lib/i18n/es.json' with { type: 'json' };
import { createTranslator, type Key } from '#lib/i18n/translate.ts';
import { uiLanguage } from '#lib/i18n/ui-language.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence by its key; a plural is one key, its forms joined. */
function flatten(tree: Tree, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') flat.set(at, value);
    else if ('1' in value) flat.set(at, `${value['1']} | ${value.n}`);
    else for (const [inner, text] of flatten(value, at)) flat.set(inner, text);
  }
  return flat;
}

const EN = flatten(en);
const ES = flatten(es);

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

const CODE = ['components', 'entrypoints', 'lib', 'wxt.config.ts']
  .flatMap((place) => (place.endsWith('.ts') ? [readFileSync(place, 'utf8')] : sources(place)))
  .join('\n');

describe('the sentences', () => {
  it('are there in both languages', () => {
    expect([...ES.keys()].toSorted()).toEqual([...EN.keys()].toSorted());
    for (const [key, text] of [...EN, ...ES]) expect(text.trim(), key).not.toBe('');
  });

  it('have the same places to fill', () => {
    const places = (text: string | undefined): string[] =>
      [...new Set(text?.match(/\$\d/gu))].toSorted();
    for (const [key, text] of EN) expect(places(ES.get(key)), key).toEqual(places(text));
  });

  it('are each used somewhere', () => {
    const unused = [...EN.keys()].filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });

  it('are each there that the code asks for', () => {
    const asked = [...CODE.matchAll(/\bt\('([a-zA-Z0-9.]+)'/gu)].map((match) => match[1]);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !EN.has(key ?? ''))).toEqual([]);
  });
});

/** A key stands in the code as it is, as a manifest's message, or as a template with its ending open. */
function isUsed(key: string): boolean {
  if (CODE.includes(`'${key}'`) || CODE.includes(`__MSG_${key.replaceAll('.', '_')}__`))
    return true;
  const group = key.slice(0, key.lastIndexOf('.'));
  const last = key.slice(group.length + 1);
  const open = new RegExp(`\`${group}\\.\\$\\{[^}]+\\}([A-Za-z]*)\``, 'gu');
  return [...CODE.matchAll(open)].some((match) => last.endsWith(match[1] ?? ''));
}

describe('speaking', () => {
  const speakEn = createTranslator('en');
  const speakEs = createTranslator('es');

  it.each([
    [speakEn('popup.count', 1), '1 term on this page'],
    [speakEn('popup.count', 0), '0 terms on this page'],
    [speakEs('popup.count', 1), '1 término en esta página'],
    [speakEs('popup.count', 2), '2 términos en esta página'],
    [
      speakEn('settings.imported', 1234, 0, 1),
      'Import done. New: 1,234. Merged: 0. Already here: 1.',
    ],
    [speakEn('popup.muted', '$1 & <b>'), '“$1 & <b>” is no longer marked.'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('a key is a sentence, never a group', () => {
    for (const key of EN.keys()) expect(typeof speakEs(key as Key)).toBe('string');
  });
});

describe('the language of the interface', () => {
  it.each([
    ['auto', 'es-US', 'es'],
    ['auto', 'en-GB', 'en'],
    ['auto', 'fr', 'en'],
    ['es', 'en-US', 'es'],
    ['en', 'es', 'en'],
  ] as const)('%s, browser %s', (chosen, browser, expected) => {
    expect(uiLanguage(chosen, browser)).toBe(expected);
  });
});
