/** What a note hangs on: a passage the reader marked, an entry, or the page as a whole. */
type NoteTarget = 'passage' | 'entry' | 'page';

/** Colours a passage can be marked in. */
export type HighlightColour = 'yellow' | 'green' | 'blue' | 'pink';

/** An article that the reader kept something of. Times are ms since 1970. */
export type ArticleRow = {
  /** The page's address without fragment and tracking parameters: the key. */
  readonly url: string;
  readonly title: string;
  /** The page's language as found, or '' for another. */
  readonly language: string;
  readonly keptAt: number;
};

/** A selector of the W3C Web Annotation model, as `lib/anchor` makes it. */
export type SelectorRow =
  | {
      readonly type: 'RangeSelector';
      readonly startContainer: string;
      readonly startOffset: number;
      readonly endContainer: string;
      readonly endOffset: number;
    }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    };

/** A passage the reader marked. */
export type HighlightRow = {
  readonly id: string;
  readonly url: string;
  readonly quote: string;
  readonly selectors: readonly SelectorRow[];
  /** The paragraph around it when it was marked, '' where none was kept. */
  readonly paragraph: string;
  readonly colour: HighlightColour;
  readonly createdAt: number;
};

/** An earlier wording of a note. */
export type Revision = { readonly body: string; readonly at: number };

/** What the reader wrote, in Markdown. */
export type NoteRow = {
  readonly id: string;
  readonly url: string;
  readonly target: NoteTarget;
  /** The highlight it hangs on, when `target` is 'passage'; else ''. */
  readonly highlightId: string;
  /** The entry it is on, when `target` is 'entry'; else ''. */
  readonly entryId: string;
  readonly body: string;
  /** The reader's own words to find it by, without `#`; in their order, none twice. */
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Earlier wordings, oldest first; at most {@link REVISIONS_KEPT}. */
  readonly revisions: readonly Revision[];
};

/** What a draft is for: a new note on something, or a kept note that is being reworded. */
export type DraftTarget =
  | { readonly target: 'page'; readonly url: string }
  | { readonly target: 'entry'; readonly url: string; readonly entryId: string }
  | {
      readonly target: 'passage';
      readonly url: string;
      readonly quote: string;
      readonly selectors: readonly SelectorRow[];
      readonly paragraph: string;
    }
  | {
      readonly target: 'note';
      readonly id: string;
      /** `updatedAt` of the wording it was begun from, so that a later one is not overwritten. */
      readonly basedOn: number;
    };

/** A note as it is being typed; written on every keystroke, gone once the note is saved. */
export type DraftRow = {
  /** See `draftKey` in lib/notes: equal for equal things written on. */
  readonly key: string;
  /** What is being written on, so that it can be gone on with. */
  readonly on: DraftTarget;
  readonly body: string;
  readonly tags: readonly string[];
  readonly at: number;
};

/** A deleted note with all that went with it; gone for good after {@link TRASH_DAYS}. */
export type TrashRow = {
  /** The note's id: the key. */
  readonly id: string;
  readonly note: NoteRow;
  readonly highlight: HighlightRow | null;
  readonly article: ArticleRow | null;
  readonly deletedAt: number;
};

/** A site that the reader switched on or off by hand, by host name (no port). */
export type SiteRow = { readonly host: string; readonly on: boolean };

/** A pack that the reader opened and took, in one of its versions. Times are ms since 1970. */
export type PackRow = {
  /** See `packKeyOf` in lib/packs: by whom, and which. */
  readonly key: string;
  /** The version that is in use; its file is among the {@link PackFileRow}s. */
  readonly version: number;
  readonly addedAt: number;
};

/** A version of a pack, exactly as the file was that was opened. */
export type PackFileRow = {
  readonly key: string;
  readonly version: number;
  readonly text: string;
  readonly addedAt: number;
};

/** A pack that is being made, as JSON: it may be no sound pack yet. */
export type PackDraftRow = { readonly id: string; readonly text: string; readonly at: number };

/** What the reader answered to a question of a pack, about an article. */
export type AnswerRow = {
  /** See `answerKey` in lib/packs: the pack, the question and the article. */
  readonly key: string;
  readonly pack: string;
  readonly question: string;
  readonly url: string;
  readonly text: string;
  readonly at: number;
};

/** The key that the reader's own packs are signed with. It cannot be read out of the browser. */
export type AuthorKeyRow = {
  readonly id: 'own';
  readonly privateKey: CryptoKey;
  /** The public key (Ed25519, 32 bytes) as base64. */
  readonly publicKey: string;
  readonly createdAt: number;
};

/** What was deleted is kept this many days. */
export const TRASH_DAYS = 30;

/** A note keeps this many earlier wordings. */
export const REVISIONS_KEPT = 20;
