import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelProps, PanelTab, PassageStates } from '#components/sidepanel/PanelView.tsx';
import { takePanelRequest, watchPanelRequest } from '#lib/messages/panel-request.ts';
import { sendToPage } from '#lib/messages/send.ts';
import type { Passage } from '#lib/notes/change-note.ts';
import { openDraft } from '#lib/notes/draft.ts';
import { useArticle } from './useArticle.ts';
import { useCatalogue } from './useCatalogue.ts';
import { useChanges } from './useChanges.ts';
import { useCopies } from './useCopies.ts';
import { type Writing, writingOf } from './useEditor.ts';
import { useExplainers } from './useExplainers.ts';
import { useNotes } from './useNotes.ts';
import { useQuestions } from './useQuestions.ts';
import type { SettingsNow } from './useSettings.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTab } from './useTab.ts';

/** Joins the side panel to the page beside it and to the notebook. */
export function usePanel({ settings, language }: SettingsNow): PanelProps {
  const { tab } = useTab();
  const catalogue = useCatalogue(settings);
  const page = tab.is === 'running' ? tab.page : null;
  const tabId = 'tabId' in tab ? tab.tabId : null;
  const article = useArticle(page, tabId);
  const url = article?.url ?? '';
  const notes = useNotes(url);
  const [shownTab, setShownTab] = useState<PanelTab>('terms');
  const [openEntry, setOpenEntry] = useState<string | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [said, setSaid] = useState<PanelProps['said']>(null);
  const [shownNote, setShownNote] = useState<PanelProps['shownNote']>(null);
  const [passages, setPassages] = useState<PassageStates>([]);

  const refreshPage = useCallback(async () => {
    if (tabId === null) return;
    await sendToPage(tabId, 'refresh', {});
    setPassages((await sendToPage(tabId, 'highlightStates', {})) ?? []);
  }, [tabId]);
  const changes = useChanges(refreshPage);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the page or its notes change.
  useEffect(() => {
    if (tabId === null) return;
    void sendToPage(tabId, 'highlightStates', {}).then((states) => setPassages(states ?? []));
  }, [tabId, page, notes]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another view.
  useEffect(() => {
    setOpenEntry(null);
    setSaid(null);
  }, [url]);

  // What was being written stays open whatever the page does; what a closed panel left is gone on with.
  useEffect(() => {
    if (!article) return;
    let isCurrent = true;
    openDraft(article.url).then(
      (on) => {
        const left = on && writingOf(article, on);
        if (isCurrent && left) setWriting((now) => now ?? left);
      },
      // The list of notes says already that the notebook cannot be opened.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [article]);

  const answerRequest = useCallback(async () => {
    if (tabId === null || article === null) return;
    const request = await takePanelRequest(tabId);
    if (!request) return;
    setSaid(null);
    if (request.show === 'entry') {
      setShownTab('terms');
      setOpenEntry(request.entry);
    } else {
      setShownTab('notes');
      if (request.show === 'passage') setWriting({ on: 'passage', article, passage: request });
      else if (request.show === 'note') setShownNote({ highlight: request.highlight });
      else setSaid('nothingSelected');
    }
  }, [tabId, article]);
  useEffect(() => {
    void answerRequest();
    if (tabId === null) return;
    return watchPanelRequest(tabId, () => void answerRequest());
  }, [tabId, answerRequest]);

  const write = (next: Writing): void => {
    setSaid(null);
    setShownTab('notes');
    setWriting(next);
  };

  const attaching = useRef(Promise.resolve());
  /**
   * Hangs a note on a passage that the page describes. One after another: a word later, twice in a
   * row, is two words.
   */
  const attach = (
    noteId: string,
    describe: (tabId: number) => Promise<Passage | null>,
    did: 'attached' | 'reshaped' = 'attached',
  ): void => {
    if (tabId === null) return;
    attaching.current = attaching.current.then(async () => {
      const to = await describe(tabId);
      if (to) await changes.attach(noteId, to, did);
      setSaid(to ? null : did === 'attached' ? 'nothingSelected' : 'noFurther');
    });
  };

  return {
    page,
    isBusy: tab.is === 'busy',
    explainers: useExplainers(catalogue, language),
    notes,
    questions: useQuestions(
      catalogue,
      article,
      page?.terms.map(({ entry }) => entry) ?? [],
      language,
    ),
    passages,
    // Only pages that the reader wants marked are read.
    copies: useCopies(page?.isWanted ? article : null, tabId),
    shownTab,
    shownNote,
    openEntry,
    writing,
    noteKey: useShortcuts()['note-selection'],
    said,
    did: changes.did,
    problem: changes.problem,
    onTab: setShownTab,
    onOpenEntry: setOpenEntry,
    onWritePage: () => article && write({ on: 'page', article }),
    onWriteEntry: (entryId) => article && write({ on: 'entry', article, entryId }),
    onEdit: (place) => write({ on: 'note', place }),
    onDone: (isSaved) => {
      setWriting(null);
      setSaid(isSaved ? 'saved' : null);
      void refreshPage();
    },
    onDelete: changes.remove,
    onRecolour: changes.recolour,
    onVersion: changes.restoreVersion,
    onReshape: ({ note }, reshape) =>
      attach(
        note.id,
        (id) => sendToPage(id, 'describeHighlight', { id: note.highlightId, reshape }),
        'reshaped',
      ),
    onUndo: changes.undo,
    onDismiss: changes.dismiss,
    onAttach: (noteId) => attach(noteId, (id) => sendToPage(id, 'describeSelection', {})),
    onAcceptNow: ({ note }) =>
      attach(note.id, (id) => sendToPage(id, 'describeHighlight', { id: note.highlightId })),
    onKeepOnPage: changes.keepOnPage,
    onTakeCopies: (copies) => article && changes.copy(copies, article),
    onGoToEntry: (entry) => {
      if (tabId !== null) void sendToPage(tabId, 'jumpTo', { entry });
    },
    onGoToPassage: (id) => {
      if (tabId !== null) void sendToPage(tabId, 'showHighlight', { id });
    },
  };
}
