import { useCallback, useRef, useState } from 'react';
import type { PanelRequest } from '#lib/messages/panel-request-schema.ts';
import { EMPTY, type Wording, writeDraft } from '#lib/notes/draft.ts';
import {
  type Article,
  keepNote,
  type NewNote,
  rewordNote,
  setAside,
} from '#lib/notes/keep-note.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import type { DraftTarget, HighlightColour, NoteRow } from '#lib/notes/schema.ts';
import { type Draft, useDraft } from './useDraft.ts';

/** What is being written. */
export type Writing =
  | { readonly on: 'page'; readonly article: Article }
  | { readonly on: 'entry'; readonly article: Article; readonly entryId: string }
  | {
      readonly on: 'passage';
      readonly article: Article;
      readonly passage: Extract<PanelRequest, { show: 'passage' }>;
    }
  | { readonly on: 'note'; readonly place: NoteInPlace };

/** Why a note was not saved: the store's word, or that it is gone. */
export type SaveProblem = StoreProblem | { readonly key: 'gone' };

/** An editor's doings, for the view that shows it. */
export type Editor = {
  readonly draft: Draft;
  readonly problem: SaveProblem | null;
  /** The note as another window saved it since; null when none did. */
  readonly other: NoteRow | null;
  /** Saves over what the other window saved: that is kept among the earlier wordings. */
  readonly keepMine: () => Promise<void>;
  /** Leaves the note as the other window saved it: what was written is kept among the earlier wordings. */
  readonly takeOther: () => Promise<void>;
  readonly save: (colour: HighlightColour) => Promise<void>;
  readonly cancel: () => Promise<void>;
};

/**
 * Saves what is written as a note, or discards it.
 *
 * @param onDone called when it is saved for good (a strict transaction completed) or discarded
 */
export function useEditor(writing: Writing, onDone: (isSaved: boolean) => void): Editor {
  const target = targetOf(writing);
  const draft = useDraft(target, writing.on === 'note' ? wordingOf(writing.place.note) : EMPTY);
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const [other, setOther] = useState<NoteRow | null>(null);
  const wording = draft.wording ?? EMPTY;
  const { basedOn } = draft;

  const isSaving = useRef(false);

  /** One at a time: a second press while the first is on its way would keep a note twice. */
  const attempt = useCallback(async (work: () => Promise<void>): Promise<void> => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      isSaving.current = false;
    }
  }, []);

  const reword = async (id: string, from: number): Promise<void> => {
    const came = await rewordNote(id, wording, from, Date.now());
    setOther(came.is === 'changed' ? came.note : null);
    if (came.is === 'kept') onDone(true);
    else if (came.is === 'gone') setProblem({ key: 'gone' });
  };

  return {
    draft,
    problem: problem ?? draft.problem,
    other,
    save: (colour) =>
      attempt(async () => {
        // A browser that is asked keeps the notebook when it makes room. Refused, nothing is lost.
        void navigator.storage?.persist?.();
        if (writing.on === 'note') return reword(writing.place.note.id, basedOn);
        await keepNote(newNote(writing, wording, colour, target), Date.now());
        onDone(true);
      }),
    keepMine: () =>
      attempt(async () => {
        if (other) await reword(other.id, other.updatedAt);
      }),
    takeOther: () =>
      attempt(async () => {
        if (other) await setAside(other.id, wording.body, Date.now());
        onDone(true);
      }),
    cancel: () =>
      attempt(async () => {
        await writeDraft(target, EMPTY, Date.now());
        onDone(false);
      }),
  };
}

function wordingOf({ body, tags }: NoteRow): Wording {
  return { body, tags };
}

function targetOf(writing: Writing): DraftTarget {
  switch (writing.on) {
    case 'note':
      return {
        target: 'note',
        id: writing.place.note.id,
        basedOn: writing.place.note.updatedAt,
      };
    case 'page':
      return { target: 'page', url: writing.article.url };
    case 'entry':
      return { target: 'entry', url: writing.article.url, entryId: writing.entryId };
    case 'passage':
      return {
        target: 'passage',
        url: writing.article.url,
        quote: writing.passage.quote,
        selectors: writing.passage.selectors,
        paragraph: writing.passage.paragraph,
      };
  }
}

function newNote(
  writing: Exclude<Writing, { on: 'note' }>,
  wording: Wording,
  colour: HighlightColour,
  draft: DraftTarget,
): NewNote {
  const { article } = writing;
  switch (writing.on) {
    case 'page':
      return { article, on: { target: 'page' }, ...wording, draft };
    case 'entry':
      return { article, on: { target: 'entry', entryId: writing.entryId }, ...wording, draft };
    case 'passage': {
      const { quote, selectors, paragraph } = writing.passage;
      return {
        article,
        on: { target: 'passage', passage: { quote, selectors, paragraph, colour } },
        ...wording,
        draft,
      };
    }
  }
}

/** Gives what a draft was being written on, to go on with it; null for a kept note's. */
export function writingOf(article: Article, on: DraftTarget): Writing | null {
  switch (on.target) {
    case 'page':
      return { on: 'page', article };
    case 'entry':
      return { on: 'entry', article, entryId: on.entryId };
    case 'passage': {
      const { quote, selectors, paragraph } = on;
      return {
        on: 'passage',
        article,
        passage: { show: 'passage', quote, selectors: [...selectors], paragraph },
      };
    }
    case 'note':
      return null;
  }
}
