import type { Article, Block } from '#lib/detect/article.ts';
import type { ArticleDetector } from '#lib/detect/detector.ts';
import type { Language } from '#lib/detect/form.ts';
import { byImportance, type EntryOnPage } from '#lib/detect/importance.ts';
import { pageLanguage } from '#lib/detect/language.ts';
import type { Mention } from '#lib/detect/mention.ts';
import { contentRoot } from './content-root.ts';
import { inView } from './in-view.ts';
import { blockRange, type PageBlock, type PageText, readPageText, textOf } from './page-text.ts';

/** A mention and where it stands in the page. */
export type MentionOnPage = {
  readonly mention: Mention;
  readonly block: PageBlock;
  /** Sections are counted from 0; a heading begins one. */
  section: number;
  /**
   * Where it stands, null when it can no longer be found there. Made when first asked for, and the
   * same ever after: a page pays for each of its ranges at every change.
   */
  range(): Range | null;
};

/** What a reading of a page found so far. */
export type Reading = {
  /** Null when the page is in a language without explainers. */
  readonly language: Language | null;
  readonly mentions: readonly MentionOnPage[];
  readonly entries: readonly EntryOnPage[];
};

/** What a page says before it was read. */
export const NO_READING: Reading = { language: null, mentions: [], entries: [] };

/** Reads a page, and again as it changes. */
export type PageReader = {
  /**
   * Reads the text of the page and tells its language; null for one without explainers. Reads
   * only; rests between steps.
   */
  look(): Generator<void, Language | null, void>;
  /** The open shadow roots that the text last looked at runs through. */
  shadows(): readonly ShadowRoot[];
  /**
   * Finds what is new or changed in the text last looked at and settles what it means for the
   * rest; rests between steps. A run that is dropped half way is made good by the next.
   *
   * @param detector of the language that was told; another than before begins anew
   * @param onVisible given the mentions in view, once, before what is out of view is looked at
   */
  read(
    detector: ArticleDetector,
    onVisible: (reading: Reading) => void,
  ): Generator<void, Reading, void>;
};

/** What is known of a block: what it mentions, and where those mentions stand in the page. */
type Known = {
  readonly inArticle: Block;
  mentions: readonly Mention[];
  placed: readonly MentionOnPage[];
};

/** The language shows itself in this much of a page (UTF-16 units). */
const LANGUAGE_SAMPLE = 20_000;

/** Makes a reader of a page with a set of entries. */
export function createPageReader(document: Document): PageReader {
  const known = new Map<PageBlock, Known>();
  const byFirst = new Map<Text, PageBlock>();
  let root: Element | null = null;
  let paragraphs = -1;
  let language: Language | null = null;
  let text: PageText = { blocks: [], sections: [], shadows: [] };
  let detectedBy: ArticleDetector | null = null;
  let article: Article | null = null;

  /** Looking for the story costs a look at every paragraph: only when some came or went. */
  function findRoot(): Element {
    const { length } = document.getElementsByTagName('p');
    if (!root?.isConnected || length !== paragraphs) root = contentRoot(document);
    paragraphs = length;
    return root;
  }

  function forgetGone(): void {
    const here = new Set(text.blocks);
    for (const [block, { inArticle }] of known) {
      if (here.has(block)) continue;
      article?.forget(inArticle);
      known.delete(block);
    }
    byFirst.clear();
    for (const block of text.blocks) byFirst.set(block.nodes[0] as Text, block);
  }

  function* learn(blocks: readonly PageBlock[], from: Article): Generator<void, void, void> {
    for (const block of blocks) {
      if (known.has(block)) continue;
      const inArticle = yield* from.read(block.text);
      known.set(block, { inArticle, mentions: [], placed: [] });
      yield;
    }
  }

  function* settle(blocks: readonly PageBlock[], from: Article): Generator<void, void, void> {
    const all = blocks.map((block) => (known.get(block) as Known).inArticle);
    yield* from.settle(all);
    for (const block of blocks) {
      const own = known.get(block) as Known;
      if (own.mentions === own.inArticle.mentions) continue;
      own.mentions = own.inArticle.mentions;
      own.placed = own.mentions.map((mention) => placed(mention, block));
      yield;
    }
  }

  return {
    *look() {
      text = yield* readPageText(findRoot(), byFirst);
      forgetGone();
      const sample = startOf(text.blocks, LANGUAGE_SAMPLE);
      language = pageLanguage(document.documentElement.lang, sample);
      return language;
    },
    shadows: () => text.shadows,
    *read(detector, onVisible) {
      if (!language) return NO_READING;
      if (detector !== detectedBy || !article) {
        detectedBy = detector;
        article = detector.article();
        known.clear();
      }
      if (known.size === 0) {
        const visible = inView(text.blocks);
        yield* learn(visible, article);
        yield* settle(visible, article);
        onVisible(collect(visible, text, known, language));
      }
      yield* learn(text.blocks, article);
      yield* settle(text.blocks, article);
      return collect(text.blocks, text, known, language);
    },
  };
}

function placed(mention: Mention, block: PageBlock): MentionOnPage {
  let range: Range | null | undefined;
  return {
    mention,
    block,
    section: 0,
    range() {
      range ??= blockRange(block, mention);
      return range;
    },
  };
}

function collect(
  blocks: readonly PageBlock[],
  text: PageText,
  known: ReadonlyMap<PageBlock, Known>,
  language: Language,
): Reading {
  const sectionOf = new Map(text.blocks.map((block, index) => [block, text.sections[index] ?? 0]));
  const mentions: MentionOnPage[] = [];
  const found: Mention[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const block of blocks) {
    const own = known.get(block) as Known;
    const section = sectionOf.get(block) ?? 0;
    for (const each of own.placed) {
      each.section = section;
      mentions.push(each);
      found.push(each.mention);
      starts.push(each.mention.start + offset);
    }
    offset += block.text.length + 2;
  }
  return { language, mentions, entries: byImportance(found, offset, (at) => starts[at] as number) };
}

function startOf(blocks: readonly PageBlock[], length: number): string {
  const first: PageBlock[] = [];
  let total = 0;
  for (const block of blocks) {
    if (total > length) break;
    first.push(block);
    total += block.text.length;
  }
  return textOf(first);
}
