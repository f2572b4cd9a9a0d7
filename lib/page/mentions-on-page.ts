import { compileInSteps, type Detector } from '#lib/detect/compile.ts';
import type { DetectEntry, Kind, Language } from '#lib/detect/form.ts';
import { byImportance, type EntryOnPage } from '#lib/detect/importance.ts';
import { pageLanguage } from '#lib/detect/language.ts';
import type { Mention } from '#lib/detect/mention.ts';
import { contentRoot } from './content-root.ts';
import { type PageText, pageRange, readPageText } from './page-text.ts';
import type { Mark } from './paint.ts';

/** A mention and where it stands in the page. */
export type MentionOnPage = { readonly mention: Mention; readonly range: Range };

/** What one reading of a page found. */
export type Reading = {
  readonly page: PageText;
  /** Null when the page is in a language without explainers. */
  readonly language: Language | null;
  readonly mentions: readonly MentionOnPage[];
  readonly entries: readonly EntryOnPage[];
};

/** Gives the detector of a language, resting between steps while it is made. */
export type DetectorFor = (language: Language) => Generator<void, Detector, void>;

/** Makes a detector per language when it is first needed, and keeps it. */
export function detectorsOf(entries: readonly DetectEntry[]): DetectorFor {
  const made = new Map<Language, Detector>();
  return function* (language) {
    const detector = made.get(language) ?? (yield* compileInSteps(entries, { language }));
    made.set(language, detector);
    return detector;
  };
}

/** Ranges made between two rests. */
const STEP = 200;

/** Reads a page and finds the mentions in its story. Reads only; rests between steps. */
export function* readMentions(
  document: Document,
  detectorFor: DetectorFor,
): Generator<void, Reading, void> {
  const page = yield* readPageText(contentRoot(document));
  const language = pageLanguage(document.documentElement.lang, page.text);
  if (!language) return { page, language, mentions: [], entries: [] };
  yield;
  const detector = yield* detectorFor(language);
  const found = yield* detector.findInSteps(page.text);
  const mentions: MentionOnPage[] = [];
  for (const [index, mention] of found.entries()) {
    if (index % STEP === STEP - 1) yield;
    const range = pageRange(page, mention);
    if (range) mentions.push({ mention, range });
  }
  const kept = mentions.map((each) => each.mention);
  return { page, language, mentions, entries: byImportance(kept, page.text.length) };
}

/** Kinds share an underline by what they are to a story: who acts, how, and by which rule. */
const MARK_OF: { readonly [kind in Kind]: Mark } = {
  agency: 'who',
  company: 'who',
  court: 'who',
  oversight: 'who',
  organisation: 'who',
  program: 'how',
  technique: 'how',
  product: 'how',
  instrument: 'how',
  law: 'rule',
  doctrine: 'rule',
};

/** Gives the ranges to paint for each of the marks of mentions. */
export function rangesByMark(mentions: readonly MentionOnPage[]): ReadonlyMap<Mark, Range[]> {
  const ranges = new Map<Mark, Range[]>([
    ['who', []],
    ['how', []],
    ['rule', []],
  ]);
  for (const { mention, range } of mentions) ranges.get(MARK_OF[mention.kind])?.push(range);
  return ranges;
}
