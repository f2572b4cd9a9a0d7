import type { Reshape } from '#lib/anchor/reshape.ts';
import type { ArticleDetector } from '#lib/detect/detector.ts';
import type { Language } from '#lib/detect/form.ts';
import type { EntryOnPage } from '#lib/detect/importance.ts';
import { surroundingsOf } from '#lib/detect/surroundings.ts';
import type { DescribedPassage } from './anchor-kit.ts';
import { watchHideKey } from './hide-key.ts';
import { rangeAt } from './hit-test.ts';
import type { AnnotatorHost, Beginning, MarkedPassage } from './host.ts';
import { GIVEN_UP, inSlices } from './in-slices.ts';
import { rangesByMark } from './marks-of-kinds.ts';
import { onTrusted } from './on-trusted.ts';
import { createPageReader, type MentionOnPage, NO_READING, type Reading } from './page-reader.ts';
import { blockRange } from './page-text.ts';
import { createPainter, randomMarkNames } from './paint.ts';
import type { PassageState, Passages } from './passages.ts';
import { watchPointer } from './pointer.ts';
import { shownMentions } from './shown-mentions.ts';
import { watchPage } from './watch.ts';

/** What a page with marks can be asked. */
export type Annotator = {
  /** What is marked, once a beginning that is under way has come to its end. */
  state(): Promise<{
    readonly isShown: boolean;
    readonly isWanted: boolean;
    readonly language: Language | null;
    readonly entries: readonly EntryOnPage[];
  }>;
  /** Scrolls to the next mention of an entry, round and round, and opens its card. */
  jumpTo(entry: string): boolean;
  /** Goes to the next (1) or previous (-1) mention on the page, round and round. */
  step(by: 1 | -1): boolean;
  describeSelection(): Promise<DescribedPassage | null>;
  /**
   * Describes a marked passage as the page words it now, with one end moved by a word if wanted;
   * null when it was not found, or there is no further word.
   */
  describePassage(id: string, reshape?: Reshape | undefined): Promise<DescribedPassage | null>;
  passageStates(): readonly PassageState[];
  showPassage(id: string): boolean;
  /** Asks anew whether and with what to begin. */
  refresh(): Promise<void>;
  /** Shows the marks, or takes them away until they are asked for again. */
  setShown(isShown: boolean): Promise<void>;
  /** Takes everything away and stops. */
  leave(): void;
};

/** How often (ms) a visible page's marks are looked after: a page may delete them. */
const CARE_MS = 2000;

/** Marks a page and keeps the marks in step with it until told to leave. */
export function startAnnotator(document: Document, host: AnnotatorHost): Annotator {
  const painter = createPainter(CSS.highlights, randomMarkNames());
  /** Null until a passage was marked here: most pages hold none. */
  let passages: Passages | null = null;
  let beginning: Beginning | null = null;
  let reader = createPageReader(document);
  let detectors = new Map<Language, ArticleDetector>();
  let marked: readonly MarkedPassage[] = [];
  let reading = NO_READING;
  /** Those of the reading that are marked, in order: a term that comes again may be marked once. */
  let shown: readonly MentionOnPage[] = [];
  let current = -1;
  let begins = 0;
  let settled: Promise<void> = Promise.resolve();
  let reads = 0;
  let isDeclared = false;
  let isShown = true;
  let address = document.location.href;
  /** Where the reader last was among the mentions of an entry. */
  const visited = new Map<string, number>();

  function begin(): Promise<void> {
    settled = beginNow();
    return settled;
  }

  /** Always ends in a reading or in rest, unless a later beginning has overtaken it. */
  async function beginNow(): Promise<void> {
    begins += 1;
    const asked = begins;
    const answer = isShown ? await host.begin() : null;
    const passagesHere = isShown ? await host.passagesHere() : [];
    if (asked !== begins) return;
    beginning = answer;
    marked = passagesHere;
    if (!beginning && marked.length === 0) {
      rest();
      return;
    }
    if (!isDeclared) {
      isDeclared = true;
      await host.declareMarks(painter.names);
      if (asked !== begins) return;
    }
    reader = createPageReader(document);
    // A new map, not an emptied one: an answer to an earlier beginning may still be on its way.
    detectors = new Map();
    await read();
  }

  async function read(): Promise<void> {
    reads += 1;
    const asked = reads;
    const isWanted = (): boolean => asked === reads;
    const language = await inSlices(reader.look(), isWanted);
    if (language === GIVEN_UP || !isWanted()) return;
    watch.include(reader.shadows());
    const detector = beginning && language && (await detectorFor(language));
    if (!isWanted()) return;
    const result = detector ? await inSlices(reader.read(detector, show), isWanted) : NO_READING;
    if (result === GIVEN_UP || !isWanted()) return;
    await inSlices(showInSteps(result), isWanted);
    if (!isWanted()) return;
    if (marked.length > 0) {
      passages ??= (await host.anchorKit())?.passages(document, painter) ?? null;
    }
    if (!isWanted()) return;
    if (passages) await inSlices(passages.place(marked), isWanted);
    if (isWanted()) await host.reportCount(shown.length);
  }

  /** Asks once for each language: what is in use is only changed by beginning anew. */
  async function detectorFor(language: Language): Promise<ArticleDetector | null> {
    const own = detectors;
    const detector = own.get(language) ?? (await host.detectorFor(language));
    if (detector) own.set(language, detector);
    return detector;
  }

  function show(read: Reading): void {
    for (const _ of showInSteps(read));
  }

  function* showInSteps(read: Reading): Generator<void, void, void> {
    const chosen = yield* shownMentions(read.mentions, beginning?.repeats ?? 'section');
    reading = read;
    shown = chosen;
    current = Math.min(current, shown.length - 1);
    for (const [mark, ranges] of rangesByMark(shown)) yield* painter.paintInSteps(mark, ranges);
  }

  /** Nothing is wanted here for now; a new route of the page may be. */
  function rest(): void {
    reads += 1;
    reading = NO_READING;
    shown = [];
    painter.clear();
    passages?.forget();
    host.hideCard();
    host.reportCount(0).catch(stopIfGone);
  }

  function stopIfGone(error: unknown): void {
    if (!host.isGone()) throw error;
    leave();
  }

  function onChange(): void {
    if (host.isGone()) {
      leave();
      return;
    }
    const isNewRoute = document.location.href !== address;
    address = document.location.href;
    if (isNewRoute) host.hideCard();
    if (isNewRoute) begin().catch(stopIfGone);
    else if (beginning || marked.length > 0) read().catch(stopIfGone);
  }

  function open(at: MentionOnPage | undefined, takesFocus: boolean): boolean {
    const range = at?.range();
    if (!at || !range || !reading.language) return false;
    current = shown.indexOf(at);
    // Before the new one is painted: the old card takes its own mark with it.
    host.hideCard();
    const { start, end, entry } = at.mention;
    const sentence = blockRange(at.block, surroundingsOf(at.block.text, start, end, 'sentence'));
    const request = {
      entry,
      language: reading.language,
      mention: range,
      takesFocus,
      onClose: () => painter.paint('current', []),
    };
    painter.paint('current', [range]);
    host.showCard({ ...request, sentence: sentence ?? range }).catch(stopIfGone);
    return true;
  }

  function goTo(at: MentionOnPage | undefined): boolean {
    const range = at?.range();
    if (!range) return false;
    reveal(range);
    return open(at, true);
  }

  function onSelected(event: Event): void {
    if (host.isOurs(event.target as Node)) return;
    setTimeout(() => {
      if (beginning?.hasBar) host.offerBar(selectedRange(document));
    }, 0);
  }

  const watch = watchPage(document, host.isOurs, onChange);
  const stops = [
    watch.stop,
    watchPointer(document, {
      markAt: (x, y) =>
        rangeAt(
          document,
          shown.flatMap((each) => each.range() ?? []),
          reader.shadows(),
          x,
          y,
        ),
      onPoint: (index) => {
        if (host.isGone()) leave();
        else open(shown[index], false);
      },
      onElsewhere(x, y) {
        const id = passages?.idAt(x, y, reader.shadows());
        if (id) host.showNote(id);
      },
    }),
    everyWhile(document, CARE_MS, () => {
      if (host.isGone()) leave();
      else if (document.location.href !== address) onChange();
      else painter.repair();
    }),
    watchHideKey(document, host.hideAll),
    // Once the reader has finished selecting, by pointer or keyboard.
    onTrusted(document, 'pointerup', onSelected),
    onTrusted(document, 'keyup', onSelected),
  ];

  async function describe(
    selected: Range | null,
    reshape?: Reshape | undefined,
  ): Promise<DescribedPassage | null> {
    // A copy: the reader may select something else in the meantime.
    const range = selected?.cloneRange();
    const kit = range && (await host.anchorKit());
    return kit ? kit.describe(document.body, range, reshape) : null;
  }

  function leave(): void {
    begins += 1;
    reads += 1;
    for (const stop of stops) stop();
    painter.clear();
    host.hideCard();
  }

  begin().catch(stopIfGone);

  return {
    async state() {
      // A later beginning may come while an earlier one is waited for.
      for (let last = 0; last !== begins; ) {
        last = begins;
        await settled.catch(() => undefined);
      }
      const { language, entries } = reading;
      return { isShown, isWanted: beginning !== null, language, entries };
    },
    jumpTo(entry) {
      const of = reading.entries.find((each) => each.entry === entry)?.mentions ?? [];
      const next = ((visited.get(entry) ?? -1) + 1) % Math.max(1, of.length);
      const index = of[next];
      if (index === undefined) return false;
      visited.set(entry, next);
      return goTo(reading.mentions[index]);
    },
    step(by) {
      const { length } = shown;
      if (length === 0) return false;
      const from = current < 0 && by < 0 ? 0 : current;
      return goTo(shown[(from + by + length) % length]);
    },
    describeSelection: () => describe(selectedRange(document)),
    describePassage: (id, reshape) => describe(passages?.rangeOf(id) ?? null, reshape),
    passageStates: () => passages?.states() ?? [],
    showPassage(id) {
      const range = passages?.rangeOf(id);
      if (range) reveal(range);
      return range !== undefined && range !== null;
    },
    refresh: begin,
    setShown(show) {
      isShown = show;
      return begin();
    },
    leave,
  };
}

/** The selected passage, null when it is empty or white space alone. */
function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return selection.toString().trim() === '' ? null : selection.getRangeAt(0);
}

/** Scrolls a range to the middle of the view unless it is well inside it. */
function reveal(range: Range): void {
  const box = range.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  const isInside =
    box.top > innerHeight * 0.1 &&
    box.bottom < innerHeight * 0.7 &&
    box.left >= 0 &&
    box.right <= innerWidth;
  if (isInside) return;
  const { parentElement, parentNode } = range.startContainer;
  const element = parentElement ?? (parentNode as ShadowRoot | null)?.host;
  // At once: a smooth scroll is dropped in a tab that is not shown yet (seen in Firefox ESR 153).
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Calls `act` every `ms` while the page is visible. */
function everyWhile(document: Document, ms: number, act: () => void): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') act();
  }, ms);
  return () => clearInterval(timer);
}
