import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { pageTextIn } from '#lib/messages/page-text-in.ts';
import { type Copies, copiesIn } from '#lib/notes/copies.ts';
import type { Article } from '#lib/notes/keep-note.ts';

const NONE: readonly Copies[] = [];

/**
 * Follows which notes of other articles hang on passages that the page of a tab has too. The page
 * is read once; the notes are looked through again as they change.
 */
export function useCopies(article: Article | null, tabId: number | null): readonly Copies[] {
  const [text, setText] = useState('');
  const url = article?.url ?? '';

  useEffect(() => {
    setText('');
    if (tabId === null || url === '') return;
    let isCurrent = true;
    void pageTextIn(tabId).then((read) => {
      if (isCurrent) setText(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [tabId, url]);

  return useLiveQuery(
    // The list of notes says already that the notebook cannot be opened.
    () => (text === '' ? NONE : copiesIn(url, text).catch(() => NONE)),
    [url, text],
    NONE,
  );
}
