/** Labelled texts: what must be marked in them, what may be, and the rest that must not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#lib/detect/form.ts';
import { ROOT } from '../steps.ts';

/** A stretch that names an entity; an optional one may be marked or not. UTF-16 offsets. */
export type Gold = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly optional?: boolean;
};

export type LabelledText = {
  readonly id: string;
  /** Null for a language without explainers, where nothing may be marked. */
  readonly language: Language | null;
  readonly text: string;
  readonly gold: readonly Gold[];
};

/** Texts, what they are in words, and the entities they were labelled for (null for all). */
export type Corpus = {
  readonly title: string;
  readonly texts: readonly LabelledText[];
  readonly entities: ReadonlySet<string> | null;
};

const SHARED = join(ROOT, '..', 'shared');
const ENTRIES = join(ROOT, 'packs', 'entries');

/** Gives the labelled corpus beside the project; null when it is not there. */
export function sharedCorpus(folder = join(SHARED, 'corpus', 'dev')): Corpus | null {
  if (!existsSync(folder)) return null;
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const { id, lang, text, gold } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return { id, language: lang === 'en' || lang === 'es' ? lang : null, text, gold };
    });
  const terms = JSON.parse(readFileSync(join(SHARED, 'research', 'terms.json'), 'utf8'));
  const entities = new Set((terms as readonly { readonly id: string }[]).map((term) => term.id));
  return { title: `the labelled corpus (${texts.length} texts)`, texts, entities };
}

/**
 * Gives the project's own labelled texts: the example sentences beside its entries. Each is
 * labelled for its own entry alone.
 */
export function ownTexts(): Corpus {
  const texts: LabelledText[] = [];
  for (const file of readdirSync(ENTRIES).filter((name) => name.endsWith('.examples.json'))) {
    const entity = file.replace('.examples.json', '');
    const examples = JSON.parse(readFileSync(join(ENTRIES, file), 'utf8'));
    for (const language of ['en', 'es'] as const) {
      const { match = [], skip = [] } = examples[language] ?? {};
      for (const [index, marked] of [...match, ...skip].entries()) {
        texts.push({
          id: `${entity} ${language} ${index + 1}`,
          language,
          ...unmark(marked, entity),
        });
      }
    }
  }
  return { title: `the project’s own ${texts.length} example sentences`, texts, entities: null };
}

function unmark(marked: string, entity: string): Pick<LabelledText, 'text' | 'gold'> {
  let text = '';
  const gold: Gold[] = [];
  for (const [index, piece] of marked.split(/\[\[|\]\]/u).entries()) {
    if (index % 2 === 1) {
      gold.push({ start: text.length, end: text.length + piece.length, text: piece, entity });
    }
    text += piece;
  }
  return { text, gold };
}
