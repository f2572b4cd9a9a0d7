/**
 * Builds the built-in packs: reads packs/<pack>.json and the entries they list, checks them, and
 * writes .packs/built-in.json, which the extension and the tests import.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemOf } from '#lib/packs/check-pack.ts';
import { type Entry, entry, type PackList, packList } from '#lib/packs/schema.ts';

const ROOT = join(import.meta.dirname, '..');
const ENTRIES = join(ROOT, 'packs', 'entries');
const OUT = join(ROOT, '.packs');

/** The packs and entries read, and what is wrong with them in words. */
export type PackSources = {
  readonly packs: readonly PackList[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly problems: readonly string[];
};

/** Reads and checks everything under packs/. */
export function readPackSources(): PackSources {
  const problems: string[] = [];
  const entries = new Map<string, Entry>();
  for (const file of readdirSync(ENTRIES).filter(isEntryFile).toSorted()) {
    const result = entry.safeParse(readJson(join(ENTRIES, file), problems));
    if (!result.success) {
      for (const issue of result.error.issues) problems.push(`entries/${file}: ${sentence(issue)}`);
      continue;
    }
    if (`${result.data.id}.json` !== file)
      problems.push(`entries/${file}: its id is ${result.data.id}`);
    entries.set(result.data.id, result.data);
  }
  const packs: PackList[] = [];
  for (const file of readdirSync(join(ROOT, 'packs')).filter((name) => name.endsWith('.json'))) {
    const result = packList.safeParse(readJson(join(ROOT, 'packs', file), problems));
    if (result.success) packs.push(result.data);
    else for (const issue of result.error.issues) problems.push(`${file}: ${sentence(issue)}`);
  }
  const listed = new Set(packs.flatMap((pack) => pack.entries));
  for (const id of listed) if (!entries.has(id)) problems.push(`no file packs/entries/${id}.json`);
  for (const each of entries.values()) {
    if (!listed.has(each.id)) problems.push(`entries/${each.id}.json stands in no pack`);
    for (const id of each.related) {
      if (!entries.has(id)) problems.push(`entries/${each.id}.json: related ${id} does not exist`);
    }
  }
  return { packs, entries, problems };
}

/** Writes what {@link readPackSources} read, for import as `#built-in-packs`. */
export function writeBuiltInPacks(sources: PackSources): void {
  mkdirSync(OUT, { recursive: true });
  const entries = [...sources.entries.values()];
  writeFileSync(
    join(OUT, 'built-in.json'),
    `${JSON.stringify({ packs: sources.packs, entries })}\n`,
  );
}

function isEntryFile(name: string): boolean {
  return name.endsWith('.json') && !name.endsWith('.examples.json');
}

function readJson(file: string, problems: string[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    problems.push(`${file.slice(ROOT.length + 1)}: ${(error as Error).message}`);
    return null;
  }
}

function sentence(issue: Parameters<typeof problemOf>[0]): string {
  const { where, what } = problemOf(issue);
  return `${where}: ${what}`;
}
