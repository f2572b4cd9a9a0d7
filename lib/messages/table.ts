import { z } from 'zod';
import type { CompiledData } from '#lib/detect/compiled-data.ts';
import { REPEATS } from '#lib/detect/repeats.ts';
import { colour, passage, selector } from '#lib/notes/schema.ts';
import { entryRef, explainer, kind } from '#lib/packs/schema.ts';
import { MARKS } from '#lib/page/paint.ts';
import { colourNames } from '#lib/settings/table.ts';

/** Who may send a message: a content script, or a page of the extension. */
type From = readonly ('content' | 'page')[];

const nothing = z.strictObject({});
const entryId = entryRef;
const language = z.enum(['en', 'es']);
const tabId = z.int().min(0);
const host = z.string().min(1).max(300);
const done = z.boolean();

/** A name of the page's highlight registry that is ours: it goes into a style sheet as it is. */
const markName = z.string().regex(/^h[0-9a-f]{24}$/u);

/** What a page may ask the panel to show: its selected passage is fetched by the background. */
const panelWish = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('page') }),
  z.strictObject({ show: z.literal('entry'), entry: entryId }),
  z.strictObject({ show: z.literal('selection') }),
  z.strictObject({ show: z.literal('note'), highlight: z.string().max(100) }),
]);

/** One entry met on a page, for lists. */
const term = z.strictObject({
  entry: entryId,
  kind,
  count: z.int(),
  importance: z.number(),
});

/** What a page with marks says of itself. */
const pageState = z.strictObject({
  url: z.string(),
  title: z.string(),
  /** Null when the page is in a language without explainers. */
  language: language.nullable(),
  /** False when the reader took the marks away for now. */
  isShown: z.boolean(),
  /** False when the reader's choices leave this page alone. */
  isWanted: z.boolean(),
  terms: z.array(term),
});

/** Messages that the background answers. */
export const TO_BACKGROUND = {
  /** Asks whether to mark this page; null when the page is to be left alone. */
  begin: {
    from: ['content'],
    data: z.strictObject({ isArticle: z.boolean() }),
    reply: z
      .strictObject({
        uiLanguage: language,
        repeats: z.enum(REPEATS),
        hasBar: z.boolean(),
        canOpenPanel: z.boolean(),
        hasHideKey: z.boolean(),
        colourNames,
      })
      .nullable(),
  },
  /** Gives the entries in use, compiled for a language. */
  detector: {
    from: ['content'],
    data: z.strictObject({ language }),
    reply: z.custom<CompiledData>(),
  },
  /** Declares the style of this page's marks under its random names. */
  declareMarks: {
    from: ['content'],
    data: z.strictObject({ names: z.record(z.enum(MARKS), markName) }),
    reply: done,
  },
  /** Shows on the toolbar icon how many marks the page has. */
  reportCount: {
    from: ['content'],
    data: z.strictObject({ count: z.int().min(0).max(1_000_000) }),
    reply: done,
  },
  /** What the card shows of an entry; null when no pack has it. */
  explain: {
    from: ['content', 'page'],
    data: z.strictObject({ entry: entryId, language }),
    reply: explainer.nullable(),
  },
  /** The passages marked on the sender's own page, with no word of any note. */
  highlightsHere: {
    from: ['content'],
    data: nothing,
    reply: z.array(z.strictObject({ id: z.string(), colour, selectors: z.array(selector) })),
  },
  /**
   * Keeps a passage of the sender's page that the reader marked, with no word of a note but, if
   * wanted, a link to the entry that it means.
   */
  markPassage: {
    from: ['content'],
    data: z.strictObject({ passage, colour, entry: entryId.optional() }),
    reply: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('kept'), id: z.string() }),
      z.strictObject({ is: z.enum(['full', 'unavailable', 'other']) }),
    ]),
  },
  /** Takes back the passage that was marked last in the sender's tab; no other can be named. */
  unmarkPassage: {
    from: ['content'],
    data: z.strictObject({ id: z.string().max(100) }),
    reply: done,
  },
  /** The entry, of all packs, that words of a page stand for; null when there is none. */
  lookUp: {
    from: ['content'],
    data: z.strictObject({ words: z.string().max(100_000), language }),
    reply: entryId.nullable(),
  },
  /** Loads one of our further scripts into the sender's page. */
  loadKit: {
    from: ['content'],
    data: z.strictObject({ kit: z.enum(['card', 'anchor']) }),
    reply: done,
  },
  /** Opens the side panel beside the sender's page, where the browser allows it from there. */
  openPanel: { from: ['content'], data: panelWish, reply: done },
  /** Marks a tab now, by the right that a click on the toolbar gave. False when the browser forbids it. */
  annotateTab: { from: ['page'], data: z.strictObject({ tabId }), reply: done },
  /** Hides every mark, and blanks every page of ours; only the toolbar shows them again. */
  hide: { from: ['content'], data: nothing, reply: done },
  /** Switches a site on or off for good; null leaves it to the reader's general choice again. */
  setSite: {
    from: ['page'],
    data: z.strictObject({ host, on: z.boolean().nullable() }),
    reply: done,
  },
} as const satisfies Table;

/** Messages that a page's content script answers. Only the extension's own contexts can send them. */
const TO_PAGE = {
  /** What stands on the page. */
  pageState: { data: nothing, reply: pageState },
  /** Scrolls to the next mention of an entry, round and round, and shows its card. */
  jumpTo: { data: z.strictObject({ entry: entryId }), reply: done },
  /** Goes to the next or previous mention. */
  step: { data: z.strictObject({ by: z.union([z.literal(1), z.literal(-1)]) }), reply: done },
  /** Describes the selected passage; null when nothing is selected. */
  describeSelection: {
    data: nothing,
    reply: passage.nullable(),
  },
  /**
   * Describes a marked passage as the page words it now, with one end moved by a word if wanted;
   * null when it was not found, or there is no further word.
   */
  describeHighlight: {
    data: z.strictObject({
      id: z.string(),
      reshape: z
        .strictObject({
          edge: z.enum(['start', 'end']),
          by: z.union([z.literal(1), z.literal(-1)]),
        })
        .optional(),
    }),
    reply: passage.nullable(),
  },
  /** Begins again: what is muted, marked or allowed has changed. */
  refresh: { data: nothing, reply: done },
  /** Which marked passages were found on the page. */
  highlightStates: {
    data: nothing,
    reply: z.array(
      z.strictObject({
        id: z.string(),
        state: z.enum(['found', 'changed', 'lost']),
        /** The passage as the page words it now; '' unless it was changed. */
        now: z.string(),
        /** Its place among the marked passages in reading order, from 0; -1 when lost. */
        order: z.int(),
      }),
    ),
  },
  /** Scrolls to a marked passage. */
  showHighlight: { data: z.strictObject({ id: z.string() }), reply: done },
  /** Shows the page's marks, or takes them away until they are asked for again. */
  setShown: { data: z.strictObject({ isShown: z.boolean() }), reply: done },
} as const satisfies PageTable;

type Table = {
  readonly [name: string]: {
    readonly from: From;
    readonly data: z.ZodType;
    readonly reply: z.ZodType;
  };
};
type PageTable = {
  readonly [name: string]: { readonly data: z.ZodType; readonly reply: z.ZodType };
};

type ToBackground = typeof TO_BACKGROUND;
type ToPage = typeof TO_PAGE;
export type MessageName = keyof ToBackground;
export type PageMessageName = keyof ToPage;

/** What a message to the background carries, and what comes back. */
export type Data<Name extends MessageName> = z.infer<ToBackground[Name]['data']>;
export type Reply<Name extends MessageName> = z.infer<ToBackground[Name]['reply']>;

/** The same of a message to a page. */
export type PageData<Name extends PageMessageName> = z.infer<ToPage[Name]['data']>;
export type PageReply<Name extends PageMessageName> = z.infer<ToPage[Name]['reply']>;

export type PanelWish = z.infer<typeof panelWish>;
export type PageState = PageReply<'pageState'>;
export type PageTerm = PageState['terms'][number];
