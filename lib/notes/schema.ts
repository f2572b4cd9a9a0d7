import { z } from 'zod';
import type {
  AnswerRow,
  ArticleRow,
  DraftTarget,
  HighlightColour,
  HighlightRow,
  NoteRow,
  PackDraftRow,
  PackFileRow,
  PackRow,
  SelectorRow,
  TrashRow,
} from '#lib/store/rows.ts';

export type { DraftTarget, HighlightColour, NoteRow };

const time = z.int().min(0);
const id = z.string().min(1).max(100);
const url = z.url({ protocol: /^(?:https?|file)$/u }).max(100_000);
const offset = z.int().min(0);

/** A selector of the W3C Web Annotation model. https://www.w3.org/TR/annotation-model/#selectors */
export const selector = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RangeSelector'),
    startContainer: z.string().max(2000),
    startOffset: offset,
    endContainer: z.string().max(2000),
    endOffset: offset,
  }),
  z.strictObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().max(100_000),
    prefix: z.string().max(2000),
    suffix: z.string().max(2000),
  }),
]) satisfies z.ZodType<SelectorRow>;

/** A passage of a page, as it is kept. */
export const passage = z.strictObject({
  quote: z.string().max(100_000),
  selectors: z.array(selector).max(10),
  paragraph: z.string().max(5000),
});

export const colour = z.enum(['yellow', 'green', 'blue', 'pink']);

const article = z.strictObject({
  url,
  title: z.string().max(1000),
  language: z.string().max(20),
  keptAt: time,
}) satisfies z.ZodType<ArticleRow>;

const highlight = z.strictObject({
  id,
  url,
  quote: z.string().max(100_000),
  selectors: z.array(selector).max(10),
  // Files of the first version have none.
  paragraph: z.string().max(5000).default(''),
  colour,
  createdAt: time,
}) satisfies z.ZodType<HighlightRow>;

const note = z.strictObject({
  id,
  url,
  target: z.enum(['passage', 'entry', 'page']),
  highlightId: z.string().max(100),
  entryId: z.string().max(200),
  body: z.string().max(20_000_000),
  // Files of the first format have none.
  tags: z.array(z.string().min(1).max(100)).max(1000).default([]),
  createdAt: time,
  updatedAt: time,
  revisions: z.array(z.strictObject({ body: z.string().max(20_000_000), at: time })).max(1000),
}) satisfies z.ZodType<NoteRow>;

const draftTarget = z.discriminatedUnion('target', [
  z.strictObject({ target: z.literal('page'), url }),
  z.strictObject({ target: z.literal('entry'), url, entryId: z.string().max(200) }),
  z.strictObject({
    target: z.literal('passage'),
    url,
    quote: z.string().max(100_000),
    selectors: z.array(selector).max(10),
    paragraph: z.string().max(5000).default(''),
  }),
  z.strictObject({ target: z.literal('note'), id, basedOn: time.default(0) }),
]) satisfies z.ZodType<DraftTarget>;

const draft = z.strictObject({
  on: draftTarget,
  key: z.string().max(101_000),
  body: z.string().max(20_000_000),
  tags: z.array(z.string().min(1).max(100)).max(1000).default([]),
  at: time,
});

const trashed = z.strictObject({
  id,
  note,
  highlight: highlight.nullable(),
  article: article.nullable(),
  deletedAt: time,
}) satisfies z.ZodType<TrashRow>;

const site = z.strictObject({
  host: z
    .string()
    .regex(/^[\w.:[\]-]+$/u)
    .max(300),
  on: z.boolean(),
});

const packKey = z.string().regex(/^(?:unsigned|[0-9a-f]{32})\/[a-z0-9-]{1,64}$/u);
const packVersion = z.int().min(1);

const keptPack = z.strictObject({
  key: packKey,
  version: packVersion,
  addedAt: time,
}) satisfies z.ZodType<PackRow>;

const packFile = z.strictObject({
  key: packKey,
  version: packVersion,
  text: z.string().max(4_200_000),
  addedAt: time,
}) satisfies z.ZodType<PackFileRow>;

const packDraft = z.strictObject({
  id: z.string().min(1).max(64),
  text: z.string().max(20_000_000),
  at: time,
}) satisfies z.ZodType<PackDraftRow>;

const answer = z.strictObject({
  key: z.string().max(101_000),
  pack: z.string().max(180),
  question: z.string().max(64),
  url,
  text: z.string().max(1_000_000),
  at: time,
}) satisfies z.ZodType<AnswerRow>;

/** The name that an export says it is. */
export const EXPORT_KIND = 'plain-view-notebook';

/** The version of the export's format. */
export const EXPORT_FORMAT = 3;

/** Everything that is kept, as one file. */
export const notebookFile = z.strictObject({
  kind: z.literal(EXPORT_KIND),
  format: z.int().min(1).max(EXPORT_FORMAT),
  exportedAt: z.iso.datetime(),
  articles: z.array(article),
  highlights: z.array(highlight),
  notes: z.array(note),
  drafts: z.array(draft),
  sites: z.array(site),
  trash: z.array(trashed).default([]),
  // Files of the first formats have no packs. What they say is checked whenever they are read.
  packs: z.array(keptPack).default([]),
  packFiles: z.array(packFile).default([]),
  packDrafts: z.array(packDraft).default([]),
  answers: z.array(answer).default([]),
  settings: z.record(z.string().max(60), z.unknown()),
  /** SHA-256 of the rest, see `checksumOf`; files of the first format have none. */
  checksum: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});

/** The same without its checksum. */
export type NotebookContent = Omit<z.infer<typeof notebookFile>, 'checksum'>;

export type NotebookFile = z.infer<typeof notebookFile>;
