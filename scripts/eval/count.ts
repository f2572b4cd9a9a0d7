/** Counts what a way of finding mentions got right and wrong on labelled texts. */
import type { Mention } from '#lib/detect/mention.ts';
import type { Corpus, Gold, LabelledText } from './labelled-text.ts';

/** A place found by some way of finding. */
export type Found = Pick<Mention, 'start' | 'end' | 'entry'>;

/** Right, wrong and missed of one kind or of all. */
export type Tally = { right: number; wrong: number; missed: number };

/** One thing that went wrong, to be read by a person. */
type Slip = {
  readonly is: 'wrong' | 'missed' | 'apart';
  readonly text: string;
  readonly entity: string;
  readonly words: string;
  readonly around: string;
};

export type Count = {
  readonly all: Tally;
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly slips: readonly Slip[];
};

/**
 * Counts mentions against labels: right when one overlaps a stretch of the same entity, of no
 * account over an optional one, else wrong; a stretch that no mention of its entity overlaps is
 * missed. Mentions of entities that nobody labelled are listed apart.
 */
export function count(
  corpus: Corpus,
  find: (text: LabelledText) => readonly Found[],
  kindOf: (entity: string) => string,
): Count {
  const all: Tally = { right: 0, wrong: 0, missed: 0 };
  const byKind = new Map<string, Tally>();
  const slips: Slip[] = [];
  const add = (entity: string, what: keyof Tally): void => {
    const kind = kindOf(entity);
    const tally = byKind.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
    byKind.set(kind, tally);
    tally[what] += 1;
    all[what] += 1;
  };
  for (const labelled of corpus.texts) {
    const found = find(labelled);
    for (const each of found) {
      const verdict = verdictOn(each, labelled, corpus);
      if (verdict === 'right' || verdict === 'wrong') add(each.entry, verdict);
      if (verdict === 'wrong' || verdict === 'apart') slips.push(slip(verdict, labelled, each));
    }
    for (const gold of labelled.gold) {
      if (gold.optional || labelled.language === null) continue;
      if (found.some((each) => each.entry === gold.entity && overlaps(each, gold))) continue;
      add(gold.entity, 'missed');
      slips.push(slip('missed', labelled, { ...gold, entry: gold.entity }));
    }
  }
  return { all, byKind, slips };
}

function verdictOn(
  found: Found,
  labelled: LabelledText,
  corpus: Corpus,
): 'right' | 'wrong' | 'optional' | 'apart' {
  const over = labelled.gold.filter((gold) => overlaps(found, gold));
  if (over.some((gold) => gold.optional)) return 'optional';
  if (over.some((gold) => gold.entity === found.entry)) return 'right';
  if (corpus.entities && !corpus.entities.has(found.entry)) return 'apart';
  // A sentence that stands for one entry says nothing of others.
  if (!corpus.entities && !labelled.id.startsWith(`${found.entry} `)) return 'optional';
  return 'wrong';
}

function overlaps(found: Found, gold: Gold): boolean {
  return found.start < gold.end && gold.start < found.end;
}

const AROUND = 60;

function slip(is: Slip['is'], { id, text }: LabelledText, found: Found): Slip {
  const { start, end, entry } = found;
  const around = `${text.slice(Math.max(0, start - AROUND), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + AROUND)}`;
  return {
    is,
    text: id,
    entity: entry,
    words: text.slice(start, end),
    around: around.replace(/\s+/gu, ' '),
  };
}

/** Precision, recall and F1 of a tally, each from 0 to 1; null where nothing was counted. */
export function scores({ right, wrong, missed }: Tally): {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
} {
  const precision = right + wrong === 0 ? null : right / (right + wrong);
  // A stretch that two mentions overlap is right twice and still found once; the difference is small.
  const recall = right + missed === 0 ? null : right / (right + missed);
  const f1 =
    precision === null || recall === null || precision + recall === 0
      ? null
      : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
