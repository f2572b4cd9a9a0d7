import { useCallback, useRef, useState } from 'react';
import type { PanelRequest } from '#lib/messages/panel-request-schema.ts';
import { writeDraft } from '#lib/notes/draft.ts';
import { type Article, keepNote, type NewNote, rewordNote } from '#lib/notes/keep-note.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import type { DraftTarget, HighlightColour } from '#lib/notes/schema.ts';
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
  const draft = useDraft(target, writing.on === 'note' ? writing.place.note.body : '');
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const body = draft.body ?? '';

  const isSaving = useRef(false);

  const save = useCallback(
    async (colour: HighlightColour) => {
      // A second press while the first is on its way would keep the note twice.
      if (isSaving.current) return;
      isSaving.current = true;
      try {
        // A browser that is asked keeps the notebook when it makes room. Refused, nothing is lost.
        void navigator.storage?.persist?.();
        const now = Date.now();
        const kept =
          writing.on === 'note'
            ? await rewordNote(writing.place.note.id, body, now)
            : await keepNote(newNote(writing, body, colour, target), now);
        if (kept) onDone(true);
        else setProblem({ key: 'gone' });
      } catch (error) {
        setProblem(problemOf(error));
      } finally {
        isSaving.current = false;
      }
    },
    [writing, body, target, onDone],
  );

  const cancel = useCallback(async () => {
    try {
      await writeDraft(target, '', Date.now());
      onDone(false);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }, [target, onDone]);

  return { draft, problem: problem ?? draft.problem, save, cancel };
}

function targetOf(writing: Writing): DraftTarget {
  switch (writing.on) {
    case 'note':
      return { target: 'note', id: writing.place.note.id };
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
  body: string,
  colour: HighlightColour,
  draft: DraftTarget,
): NewNote {
  const { article } = writing;
  switch (writing.on) {
    case 'page':
      return { article, on: { target: 'page' }, body, draft };
    case 'entry':
      return { article, on: { target: 'entry', entryId: writing.entryId }, body, draft };
    case 'passage': {
      const { quote, selectors, paragraph } = writing.passage;
      return {
        article,
        on: { target: 'passage', passage: { quote, selectors, paragraph, colour } },
        body,
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
