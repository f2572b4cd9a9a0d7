import type { Language } from '#lib/detect/form.ts';
import type { AdmittedPack } from './admit-pack.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { comparePacks, type PackChange } from './compare-packs.ts';
import { nameOf } from './explain.ts';
import type { KeptPack } from './kept-packs.ts';
import { entryRefOf } from './pack-key.ts';
import type { Entry } from './schema.ts';
import { spellingsOf } from './spellings.ts';
import { textIn } from './text-in.ts';

/** What is known here of the author of a pack. */
export type AuthorKnown =
  | { readonly is: 'unsigned' }
  | { readonly is: 'new'; readonly words: string }
  /** `pack` is the title of the first pack of the same author, taken at `since` (ms since 1970). */
  | { readonly is: 'known'; readonly words: string; readonly pack: string; readonly since: number };

/** What the pack and one that is here say of the same thing. */
type Disagreement = {
  readonly name: string;
  readonly here: string;
  readonly there: string;
};

/** All that a reader should know of a pack before taking it. */
export type PackPreview = {
  readonly author: AuthorKnown;
  /** Whether a pack of the same id by someone else is here. */
  readonly isNamedAsAnother: boolean;
  /** How it stands to the version that is in use here; null when none is. */
  readonly version: { readonly here: number; readonly is: 'newer' | 'same' | 'older' } | null;
  /** Each wording that differs from the version in use here. */
  readonly changes: readonly PackChange[];
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  /** The real hosts that its links lead to, as the browser would open them, by name. */
  readonly hosts: readonly string[];
  /** Forms that no pack here has. */
  readonly newForms: readonly string[];
  readonly disagreements: readonly Disagreement[];
};

/** Says what taking a pack would mean. Nothing is kept by it. */
export function previewPack(
  admitted: AdmittedPack,
  kept: readonly KeptPack[],
  catalogue: Catalogue,
  language: Language,
): PackPreview {
  const { pack, key, author } = admitted;
  const here = kept.find((each) => each.key === key);
  const others = kept.filter((each) => each.key !== key);
  return {
    author: authorKnown(author, kept, language),
    isNamedAsAnother: others.some((each) => each.pack.id === pack.id),
    version: here
      ? { here: here.pack.version, is: standing(pack.version, here.pack.version) }
      : null,
    changes: here ? comparePacks(here.pack, pack) : [],
    entries: pack.entries.map((entry) => ({ id: entry.id, name: nameOf(entry, language) })),
    hosts: distinct(
      pack.entries.flatMap(({ sources }) => sources.map(({ url }) => new URL(url).hostname)),
    ),
    newForms: newForms(pack.entries, catalogue),
    disagreements: disagreements(admitted, others, language),
  };
}

function authorKnown(
  author: AdmittedPack['author'],
  kept: readonly KeptPack[],
  language: Language,
): AuthorKnown {
  if (!author) return { is: 'unsigned' };
  const { words, id } = author;
  const first = kept.find((each) => each.author?.id === id);
  if (!first) return { is: 'new', words };
  const title = textIn(first.pack.title, language);
  return { is: 'known', words, pack: title, since: first.addedAt };
}

function standing(there: number, here: number): 'newer' | 'same' | 'older' {
  if (there === here) return 'same';
  return there > here ? 'newer' : 'older';
}

function newForms(entries: readonly Entry[], catalogue: Catalogue): readonly string[] {
  const known = new Set([...catalogue.entries.values()].flatMap(spellingsOf).map(lower));
  return distinct(entries.flatMap(spellingsOf).filter((text) => !known.has(lower(text))));
}

function disagreements(
  { pack, key }: AdmittedPack,
  others: readonly KeptPack[],
  language: Language,
): readonly Disagreement[] {
  const together = catalogueOf([...others, { key, pack }], []);
  return pack.entries.flatMap((entry) =>
    together.also(entryRefOf(key, entry.id)).flatMap((ref) => {
      const other = together.entries.get(ref);
      if (!other) return [];
      const [here, there] = [textIn(other.summary, language), textIn(entry.summary, language)];
      return here === there ? [] : [{ name: nameOf(entry, language), here, there }];
    }),
  );
}

const lower = (text: string): string => text.toLowerCase();

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted((a, b) => a.localeCompare(b));
}
