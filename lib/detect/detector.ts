import { type Article, createArticle } from './article.ts';
import type { Compiled } from './compiled.ts';
import { type FindSteps, findMentions } from './find.ts';
import type { Mention, Refused } from './mention.ts';

/** All that a page needs of a detector. */
export type ArticleDetector = Pick<Detector, 'article'>;

/** Finds the mentions of a set of entries in texts of one language. */
export type Detector = {
  /** Gives all mentions in `text`, in order, none overlapping another. */
  find(text: string): readonly Mention[];
  /** As `find`, but stops after every few thousand characters so that a page stays responsive. */
  findInSteps(text: string): FindSteps;
  /** Begins an article that is read block by block and may change. */
  article(): Article;
  /** As `find`, with every form that stands in the text and is no mention there, and why not. */
  explain(text: string): {
    readonly mentions: readonly Mention[];
    readonly refused: readonly Refused[];
  };
};

/** Makes a detector of compiled entries. Costs nothing: the work was done in compiling them. */
export function detectorOf(compiled: Compiled): Detector {
  return {
    findInSteps: (text) => findMentions(compiled, text),
    article: () => createArticle(compiled),
    find: (text) => atOnce(findMentions(compiled, text)),
    explain(text) {
      const refused: Refused[] = [];
      const mentions = atOnce(findMentions(compiled, text, (each) => refused.push(each)));
      return { mentions, refused: refused.toSorted((a, b) => a.start - b.start) };
    },
  };
}

/** Runs steps to their end without a rest. */
function atOnce<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
