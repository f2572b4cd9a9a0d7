import { type ArticleWords, createArticleWords } from './article-words.ts';
import type { Candidate, Compiled, CompiledForm } from './compiled.ts';
import { type Gathered, gather, otherSenseOf } from './gather.ts';
import { type Abbreviation, abbreviationsIn, mentionsOfAbbreviations } from './introduced.ts';
import { type Judgement, judge } from './judge.ts';
import { leftmostLongest } from './leftmost-longest.ts';
import type { Mention, Refusal, Refused } from './mention.ts';
import { titleBefore } from './token.ts';

/**
 * A piece of an article, a paragraph or the whole, that was read. What it says alone is kept;
 * what hangs on the rest of the article is asked again when that has changed.
 */
export type Block = {
  readonly gathered: Gathered;
  /** Accepted by what stands near. */
  near: readonly Accepted[];
  /** What only the rest of the article can settle. */
  open: readonly Candidate[];
  abbreviations: readonly Abbreviation[];
  mentions: readonly Mention[];
  /** The state of the article for which all this holds; -1 for none. */
  wordsVersion: number;
  namesVersion: number;
};

type Accepted = Mention & { readonly from: CompiledForm };

/** An article that is read block by block and may change. */
export type Article = {
  /** Reads a text as a new block; it says nothing until the article is settled. */
  read(text: string): Generator<void, Block, void>;
  /** Forgets a block. */
  forget(block: Block): void;
  /**
   * Settles what the blocks mention, given in their order, resting between steps: those that are
   * new, and those that hang on what has changed elsewhere. A block whose mentions stay the same
   * keeps its very list of them. A run that is dropped is made good by the next.
   */
  settle(blocks: readonly Block[]): Generator<void, void, void>;
};

/** Told of each form that stands in a block and is no mention there. */
export type OnRefused = (block: Block, refused: Refused) => void;

/** Blocks looked at between two rests. */
const STEP = 10;

/**
 * Makes an article to be read with a set of compiled entries.
 *
 * The rules of each form decide by what stands near; the article decides what that left open: an
 * entry that it names otherwise, an abbreviation that it introduces; of what overlaps the longest
 * is kept, leftmost first.
 */
export function createArticle(compiled: Compiled, onRefused?: OnRefused): Article {
  const words = createArticleWords(compiled);
  let names = '';
  let namesVersion = 0;
  return {
    *read(text) {
      const gathered = yield* gather(compiled, text);
      words.add(gathered);
      return {
        gathered,
        near: [],
        open: [],
        abbreviations: [],
        mentions: [],
        wordsVersion: -1,
        namesVersion: -1,
      };
    },
    forget(block) {
      words.remove(block.gathered);
    },
    *settle(blocks) {
      yield* words.update();
      for (const [index, block] of blocks.entries()) {
        if (index % STEP === STEP - 1) yield;
        if (isStale(block, words)) judgeAlone(compiled, block, words, onRefused);
      }
      const named = namesOf(blocks);
      if (named.signature !== names) {
        names = named.signature;
        namesVersion += 1;
      }
      let before: CompiledForm[] = [];
      for (const [index, block] of blocks.entries()) {
        if (index % STEP === STEP - 1) yield;
        const needsName = block.open.some((candidate) => candidate.form.needsName);
        if (block.namesVersion !== namesVersion || needsName) {
          const mentions = settleBlock(compiled, block, named, before, onRefused);
          if (!isSame(mentions, block.mentions)) block.mentions = mentions;
          block.namesVersion = namesVersion;
        }
        if (block.near.length > 0) before = lastOfEachKind(before, block);
      }
    },
  };
}

/** A block without an open question stands whatever the rest of the article says. */
function isStale(block: Block, words: ArticleWords): boolean {
  if (block.wordsVersion === words.version()) return false;
  const isNew = block.wordsVersion < 0;
  return isNew || block.gathered.candidates.some(({ form }) => form.hangsOnArticle);
}

function judgeAlone(
  compiled: Compiled,
  block: Block,
  article: ArticleWords,
  onRefused: OnRefused | undefined,
): void {
  const { text, candidates, otherSenses } = block.gathered;
  const near: Accepted[] = [];
  const open: Candidate[] = [];
  const around = { text, places: article.placesIn(block.gathered), article };
  for (const candidate of candidates) {
    const phrase = otherSenseOf(candidate, otherSenses);
    if (phrase !== null) {
      refuse(onRefused, block, candidate, { rule: 'not-part-of', phrase });
      continue;
    }
    const title = titleBefore(text, candidate.start, candidate.end);
    if (title !== null) {
      refuse(onRefused, block, candidate, { rule: 'person', title });
      continue;
    }
    const judgement = judge(candidate, around, compiled.words);
    if (judgement.is === 'accepted') near.push(mentionOf(candidate, judgement));
    else if (judgement.is === 'unproven') open.push(candidate);
    else {
      const { word, within } = judgement;
      refuse(onRefused, block, candidate, { rule: 'not-near', word, within });
    }
  }
  block.near = leftmostLongest(near, compiled.rank);
  block.open = open;
  block.abbreviations = abbreviationsIn(text, block.near);
  block.wordsVersion = article.version();
  block.namesVersion = -1;
  lost(onRefused, block, near, block.near);
}

/** Which entries an article names by a form that needs no help of it, and by which. */
type Named = {
  readonly byEntry: ReadonlyMap<string, CompiledForm>;
  readonly abbreviations: readonly Abbreviation[];
  /** The same for the same names. */
  readonly signature: string;
};

function namesOf(blocks: readonly Block[]): Named {
  const byEntry = new Map<string, CompiledForm>();
  const abbreviations = new Map<string, Abbreviation>();
  for (const block of blocks) {
    for (const { from } of block.near) if (!byEntry.has(from.entry)) byEntry.set(from.entry, from);
    for (const each of block.abbreviations) {
      if (!abbreviations.has(each.short)) abbreviations.set(each.short, each);
    }
  }
  const entries = [...byEntry].map(([entry, form]) => `${entry}=${form.text}`);
  const shorts = [...abbreviations.values()].map(({ short, entry }) => `${short}=${entry}`);
  return {
    byEntry,
    abbreviations: [...abbreviations.values()],
    signature: [...entries, '', ...shorts].join('\n'),
  };
}

/** How sure the article makes a form whose entry it names otherwise. Judged, not measured. */
const SURE_NAMED = 0.85;

/**
 * Asks the rest of the article about what a block left open.
 *
 * Once an entry was found, its other forms need no word near them: whoever wrote of the
 * `Ring doorbell` means the same `Ring` further on. A form that must be named before ("the
 * agency") takes the nearest entry of its kind that was named before it.
 *
 * @param before the form last found of each kind before this block
 */
function settleBlock(
  compiled: Compiled,
  block: Block,
  named: Named,
  before: readonly CompiledForm[],
  onRefused: OnRefused | undefined,
): readonly Mention[] {
  const accepted: Accepted[] = [...block.near];
  for (const candidate of block.open) {
    const { form } = candidate;
    const name = form.needsName
      ? lastOfKind(candidate, block, before)
      : named.byEntry.get(form.entry);
    if (name?.entry === form.entry) {
      const reason = { rule: 'named', form: name.text } as const;
      accepted.push(mentionOf(candidate, { is: 'accepted', confidence: SURE_NAMED, reason }));
    } else refuse(onRefused, block, candidate, { rule: form.needsName ? 'named-before' : 'near' });
  }
  const introduced = mentionsOfAbbreviations(block.gathered.text, named.abbreviations);
  const all: Mention[] = [...accepted.map(({ from, ...mention }) => mention), ...introduced];
  const kept = leftmostLongest(all, compiled.rank);
  lost(onRefused, block, all, kept);
  return kept;
}

function lastOfKind(
  { form, start }: Candidate,
  block: Block,
  before: readonly CompiledForm[],
): CompiledForm | undefined {
  const here = block.near.findLast((each) => each.end <= start && each.kind === form.kind);
  return here?.from ?? before.find((each) => each.kind === form.kind);
}

function lastOfEachKind(before: CompiledForm[], block: Block): CompiledForm[] {
  const byKind = new Map(before.map((form) => [form.kind, form]));
  for (const { from } of block.near) byKind.set(from.kind, from);
  return [...byKind.values()];
}

function mentionOf(
  { start, end, form }: Candidate,
  { confidence, reason }: Extract<Judgement, { is: 'accepted' }>,
): Accepted {
  const { entry, kind, text } = form;
  return { start, end, entry, kind, form: text, confidence, reason, from: form };
}

function isSame(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return each.start === other?.start && each.end === other.end && each.entry === other.entry;
    })
  );
}

function refuse(
  onRefused: OnRefused | undefined,
  block: Block,
  { start, end, form }: Candidate,
  refusal: Refusal,
): void {
  onRefused?.(block, {
    start,
    end,
    entry: form.entry,
    kind: form.kind,
    form: form.text,
    refusal,
  });
}

/** Tells of the mentions that a longer one covers. */
function lost(
  onRefused: OnRefused | undefined,
  block: Block,
  all: readonly Mention[],
  kept: readonly Mention[],
): void {
  if (!onRefused) return;
  for (const { start, end, entry, kind, form } of all) {
    const winner = kept.find((each) => each.start < end && start < each.end);
    if (!winner || winner.entry === entry) continue;
    onRefused(block, {
      start,
      end,
      entry,
      kind,
      form,
      refusal: { rule: 'longest', entry: winner.entry },
    });
  }
}
