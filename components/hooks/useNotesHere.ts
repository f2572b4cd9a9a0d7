import { useCallback, useState } from 'react';
import { sendToPage } from '#lib/messages/send.ts';
import type { PageState } from '#lib/messages/table.ts';
import type { Article } from '#lib/notes/keep-note.ts';
import { useArticle } from './useArticle.ts';
import { type Changes, useChanges } from './useChanges.ts';
import type { Writing } from './useEditor.ts';
import { type NotesNow, useNotes } from './useNotes.ts';

/** The notes of the page in a tab, and what can be done with them. */
export type NotesHere = {
  /** Null as long as it is not known which article it is. */
  readonly article: Article | null;
  readonly notes: NotesNow;
  readonly changes: Changes;
  readonly writing: Writing | null;
  readonly onWrite: (writing: Writing | null) => void;
  readonly onDone: () => void;
};

/** Joins a list of the page's notes to the notebook; the page's marks follow each change. */
export function useNotesHere(page: PageState | null, tabId: number | null): NotesHere {
  const article = useArticle(page, tabId);
  const [writing, setWriting] = useState<Writing | null>(null);
  const refreshPage = useCallback(() => {
    if (tabId !== null) void sendToPage(tabId, 'refresh', {});
  }, [tabId]);
  return {
    article,
    notes: useNotes(article?.url ?? ''),
    changes: useChanges(refreshPage),
    writing,
    onWrite: setWriting,
    onDone: () => {
      setWriting(null);
      refreshPage();
    },
  };
}
