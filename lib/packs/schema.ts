import { z } from 'zod';
import type { DetectEntry, Form, FormRule } from '#lib/detect/form.ts';

/** The version of the pack format. A later one opens older packs (`older-formats.ts`). */
export const PACK_FORMAT = 2;

/** The id of an entry, a pack, a source or a question, as its author writes it. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(64);
/** The name of an entry here: its id, led by the key of its pack when the reader opened that. */
export const entryRef = z
  .string()
  .regex(/^(?:(?:unsigned|[0-9a-f]{32})\/[a-z0-9-]{1,64}\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(180);

const day = z.iso.date();
const sentence = z.string().trim().min(1).max(1200);
const name = z.string().trim().min(2).max(120);
const choice = z.string().trim().min(1).max(200);
const language = z.enum(['en', 'es']);
const within = z.enum(['sentence', 'paragraph', 'article']);
const words = z.array(z.string().trim().min(2).max(80)).min(1).max(400);

/** What a text says in each language. English and Spanish for built-in packs; one is enough for others. */
const perLanguage = <T extends z.ZodType>(text: T) =>
  z
    .strictObject({ en: text.optional(), es: text.optional() })
    .refine((texts) => texts.en !== undefined || texts.es !== undefined, { error: 'noLanguage' });

const rule = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('near'),
    words,
    within,
    atLeast: z.int().min(2).max(5).optional(),
  }),
  z.strictObject({ rule: z.literal('not-near'), words, within }),
  z.strictObject({ rule: z.literal('not-part-of'), phrases: words }),
  z.strictObject({ rule: z.literal('named-before') }),
  z.strictObject({ rule: z.literal('exact-case') }),
  z.strictObject({ rule: z.literal('any-case') }),
]) satisfies z.ZodType<FormRule>;

const formText = z.string().trim().min(2).max(120);

const form = z.strictObject({
  text: formText,
  /** Other texts with the same rules. */
  or: z.array(formText).max(80).optional(),
  rules: z.array(rule).max(8).optional(),
}) satisfies z.ZodType<Form>;

/** What sort of thing an entry explains. */
export const KINDS = [
  'agency',
  'program',
  'technique',
  'company',
  'product',
  'law',
  'doctrine',
  'instrument',
  'court',
  'oversight',
  'organisation',
] as const;

/** The same, as it is checked. */
export const kind = z.enum(KINDS) satisfies z.ZodType<DetectEntry['kind']>;

/** The sections of an explainer behind its summary, in the order they are shown. */
export const SECTIONS = [
  'why',
  'how',
  'decides',
  'law',
  'numbers',
  'views',
  'status',
  'rights',
  'question',
] as const;

const source = z.strictObject({
  id,
  title: z.string().trim().min(1).max(300),
  publisher: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https$/u }).max(600),
  /** When it was published: a year, a month or a day. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
    .optional(),
  kind: z.enum(['primary', 'secondary']),
  /** The day on which someone saw that the source says it. */
  checked: day,
});

const cited = { en: sentence.optional(), es: sentence.optional(), sources: z.array(id).max(12) };

const section = z.strictObject({ section: z.enum(SECTIONS), ...cited });

/** One thing explained. */
export const entry = z
  .strictObject({
    id,
    kind,
    names: perLanguage(name),
    forms: z.strictObject({
      en: z.array(form).max(80).optional(),
      es: z.array(form).max(80).optional(),
    }),
    summary: z.strictObject(cited),
    sections: z.array(section).max(SECTIONS.length),
    sources: z.array(source).min(1).max(20),
    related: z.array(id).max(20),
    /** The day on which the whole entry was last checked. */
    checked: day,
    /** From this day on, what it says of the present may be out of date. */
    recheck: day,
  })
  .superRefine((value, context) => {
    const known = new Set(value.sources.map((each) => each.id));
    for (const [index, part] of [value.summary, ...value.sections].entries()) {
      for (const each of part.sources) {
        if (known.has(each)) continue;
        const path = index === 0 ? ['summary', 'sources'] : ['sections', index - 1, 'sources'];
        context.addIssue({ code: 'custom', message: 'unknownSource', path, params: { each } });
      }
    }
  });

/** What a question is asked on: the page, every meeting with an entry, or a passage of the page. */
const askedOn = z.discriminatedUnion('target', [
  z.strictObject({ target: z.literal('page') }),
  z.strictObject({ target: z.literal('entry'), entry: id }),
  z.strictObject({ target: z.literal('passage'), quote: z.string().trim().min(1).max(600) }),
]);

/** A question that an educator asks. */
const question = z.strictObject({
  id,
  on: askedOn,
  kind: z.enum(['short', 'long', 'choice']),
  ask: perLanguage(sentence),
  /** What can be chosen, when `kind` is 'choice'. */
  choices: z.array(perLanguage(choice)).min(2).max(8).optional(),
  hint: perLanguage(sentence).optional(),
  /** For the educator alone; taken out of the student's file. */
  forEducator: perLanguage(sentence).optional(),
});

const about = {
  id,
  /** Counted up by one with each issue of the pack. */
  version: z.int().min(1),
  languages: z.array(language).min(1),
  title: perLanguage(name),
  summary: perLanguage(sentence),
  licence: z.string().trim().min(1).max(60),
  authors: z.array(name).min(1).max(20),
  date: day,
  /** The pack that this one was copied from and changed. */
  basedOn: z.strictObject({ pack: id, version: z.int().min(1) }).optional(),
  questions: z.array(question).max(50),
};

/** A file of entries, as it is shared. */
export const pack = z.strictObject({
  format: z.literal(PACK_FORMAT),
  ...about,
  entries: z.array(entry).min(1).max(2000),
});

/** A built-in pack as its author writes it: entries by id, in the order in which they win. */
export const packList = z.strictObject({ ...about, entries: z.array(id).min(1) });

export type Entry = z.infer<typeof entry>;
export type Pack = z.infer<typeof pack>;
export type Question = z.infer<typeof question>;
export type PackList = z.infer<typeof packList>;
export type Source = z.infer<typeof source>;

/** What the card, popup and panel show of an entry, in one language. */
export const explainer = z.strictObject({
  entry: entryRef,
  /** The title of the opened pack that says so; null for a built-in one. */
  pack: z.string().nullable(),
  /** What other packs have on the same. */
  also: z.array(z.strictObject({ entry: entryRef, name: z.string(), pack: z.string().nullable() })),
  kind,
  language,
  name: z.string(),
  summary: z.string(),
  /** Numbers of the sources behind the summary, from 1. */
  summarySources: z.array(z.int()),
  sections: z.array(
    z.strictObject({ section: z.enum(SECTIONS), text: z.string(), sources: z.array(z.int()) }),
  ),
  sources: z.array(source),
  related: z.array(z.strictObject({ entry: entryRef, name: z.string() })),
  checked: day,
  /** Whether its day of rechecking has passed. */
  isPastRecheck: z.boolean(),
});

export type Explainer = z.infer<typeof explainer>;
