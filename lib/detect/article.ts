import { type ArticleWords, createArticleWords } from './article-words.ts';
import type { Candidate, Compiled } from './compiled.ts';
import type { Kind } from './form.ts';
import { type Gathered, gather, otherSenseOf } from './gather.ts';
import { type Abbreviation, abbreviationsIn, mentionsOfAbbreviations } from './introduced.ts';
import { type Judgement, judge } from './judge.ts';
import { leftmostLongest } from './leftmost-longest.ts';
import type { Mention, Refusal } from './mention.ts';
import { titleBefore } from './token.ts';

/**
 * A piece of an article, a paragraph or the whole, that was read. What it says alone is kept;
 * what hangs on the rest of the article is asked again when that has changed.
 */
export type Block = {
  readonly gathered: Gathered;
  /** Accepted by what stands near. */
  near: readonly Mention[];
  /** What only the rest of the article can settle. */
  open: readonly Candidate[];
  abbreviations: readonly Abbreviation[];
  mentions: readonly Mention[];
  /** The state of the article for which all this holds; -1 for none. */
  wordsVersion: number;
  namesVersion: number;
};

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

/** Told why what stands in a block is no mention there; pages need no such thing. */
export type RefusalListener = {
  refused(candidate: Candidate, refusal: Refusal): void;
  /** Of `all` only `kept` are left: the others are covered by longer ones. */
  chosen(all: readonly Mention[], kept: readonly Mention[]): void;
};

/** Blocks looked at between two rests. */
const STEP = 10;

/**
 * Makes an article to be read with a set of compiled entries.
 *
 * The rules of each form decide by what stands near; the article decides what that left open: an
 * entry that it names otherwise, an abbreviation that it introduces; of what overlaps the longest
 * is kept, leftmost first.
 */
export function createArticle(compiled: Compiled, listener?: RefusalListener): Article {
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
        if (isStale(block, words)) judgeAlone(compiled, block, words, listener);
      }
      const named = namesOf(blocks);
      if (named.signature !== names) {
        names = named.signature;
        namesVersion += 1;
      }
      const before: LastNamed = new Map();
      for (const [index, block] of blocks.entries()) {
        if (index % STEP === STEP - 1) yield;
        const needsName = block.open.some((candidate) => candidate.form.needsName);
        if (block.namesVersion !== namesVersion || needsName) {
          const mentions = settleBlock(compiled, block, named, before, listener);
          if (!isSame(mentions, block.mentions)) block.mentions = mentions;
          block.namesVersion = namesVersion;
        }
        for (const mention of block.near) before.set(mention.kind, mention);
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
  listener: RefusalListener | undefined,
): void {
  const { text, candidates, otherSenses } = block.gathered;
  const near: Mention[] = [];
  const open: Candidate[] = [];
  const around = { text, places: article.placesIn(block.gathered), article };
  for (const candidate of candidates) {
    const phrase = otherSenseOf(candidate, otherSenses);
    if (phrase !== null) {
      listener?.refused(candidate, { rule: 'not-part-of', phrase });
      continue;
    }
    const title = titleBefore(text, candidate.start, candidate.end);
    if (title !== null) {
      listener?.refused(candidate, { rule: 'person', title });
      continue;
    }
    const judgement = judge(candidate, around, compiled.words);
    if (judgement.is === 'accepted') near.push(mentionOf(candidate, judgement));
    else if (judgement.is === 'unproven') open.push(candidate);
    else {
      const { word, within } = judgement;
      listener?.refused(candidate, { rule: 'not-near', word, within });
    }
  }
  article.letGo(block.gathered);
  block.near = leftmostLongest(near, compiled.rank);
  block.open = open;
  block.abbreviations = abbreviationsIn(text, block.near);
  block.wordsVersion = article.version();
  block.namesVersion = -1;
  listener?.chosen(near, block.near);
}

/** The mention last found of each kind, reading on from the start. */
type LastNamed = Map<Kind, Mention>;

/** Which entries an article names by a form that needs no help of it, and by which. */
type Named = {
  readonly byEntry: ReadonlyMap<string, Mention>;
  readonly abbreviations: readonly Abbreviation[];
  /** The same for the same names. */
  readonly signature: string;
};

function namesOf(blocks: readonly Block[]): Named {
  const byEntry = new Map<string, Mention>();
  const abbreviations = new Map<string, Abbreviation>();
  for (const block of blocks) {
    for (const each of block.near) if (!byEntry.has(each.entry)) byEntry.set(each.entry, each);
    for (const each of block.abbreviations) {
      if (!abbreviations.has(each.short)) abbreviations.set(each.short, each);
    }
  }
  const entries = [...byEntry].map(([entry, { form }]) => `${entry}=${form}`);
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
 * @param before the mention last found of each kind before this block
 */
function settleBlock(
  compiled: Compiled,
  block: Block,
  named: Named,
  before: LastNamed,
  listener: RefusalListener | undefined,
): readonly Mention[] {
  if (block.open.length === 0 && named.abbreviations.length === 0) return block.near;
  const all: Mention[] = [...block.near];
  for (const candidate of block.open) {
    const { form } = candidate;
    const name = form.needsName
      ? lastOfKind(candidate, block, before)
      : named.byEntry.get(form.entry);
    if (name?.entry === form.entry) {
      const reason = { rule: 'named', form: name.form } as const;
      all.push(mentionOf(candidate, { is: 'accepted', confidence: SURE_NAMED, reason }));
    } else listener?.refused(candidate, { rule: form.needsName ? 'named-before' : 'near' });
  }
  all.push(...mentionsOfAbbreviations(block.gathered.text, named.abbreviations));
  const kept = leftmostLongest(all, compiled.rank);
  listener?.chosen(all, kept);
  return kept;
}

function lastOfKind(
  { form, start }: Candidate,
  block: Block,
  before: LastNamed,
): Mention | undefined {
  const here = block.near.findLast((each) => each.end <= start && each.kind === form.kind);
  return here ?? before.get(form.kind);
}

function mentionOf(
  { start, end, form }: Candidate,
  { confidence, reason }: Extract<Judgement, { is: 'accepted' }>,
): Mention {
  const { entry, kind, text } = form;
  return { start, end, entry, kind, form: text, confidence, reason };
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
