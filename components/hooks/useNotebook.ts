import { useCallback, useEffect, useMemo, useState } from 'react';
import type { NotebookProps, NotebookTab } from '#components/notebook/NotebookView.tsx';
import { findNotes } from '#lib/notes/find-notes.ts';
import { openKeys } from './open.ts';
import type { Writing } from './useEditor.ts';
import { useExplainers } from './useExplainers.ts';
import { useMode } from './useMode.ts';
import { useNotes } from './useNotes.ts';
import { usePacks } from './usePacks.ts';
import { useRemoval } from './useRemoval.ts';
import type { SettingsNow } from './useSettings.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTransfer } from './useTransfer.ts';

/** Joins the notebook page to the notebook and the settings. */
export function useNotebook(now: SettingsNow): NotebookProps {
  const { settings, language, browserLanguage, change } = now;
  const notes = useNotes();
  const explainers = useExplainers(language);
  const { nameOf } = explainers;
  const packs = usePacks(language);
  const [shownPack, setShownPack] = useState(packs[0]?.id ?? '');
  const [openEntry, setOpenEntry] = useState<string | null>(null);
  const [shownTab, setShownTab] = useTabInAddress();
  const [query, setQuery] = useState('');
  const [writing, setWriting] = useState<Writing | null>(null);
  const [isSaved, setSaved] = useState(false);
  const removal = useRemoval(useCallback(() => undefined, []));
  const all = notes.is === 'read' ? notes.notes : NONE;
  return {
    notes,
    found: useMemo(() => findNotes(all, query, nameOf), [all, query, nameOf]),
    query,
    shownTab,
    writing,
    isSaved,
    canUndo: removal.canUndo,
    nameOf,
    packs: {
      packs,
      explainers,
      shown: shownPack,
      openEntry,
      onPack: (id) => {
        setOpenEntry(null);
        setShownPack(id);
      },
      onOpen: setOpenEntry,
    },
    settings: {
      mode: useMode(now),
      settings,
      browserLanguage,
      packs,
      nameOf,
      transfer: useTransfer(),
      onRepeats: (chosen) => void change('repeats', chosen),
      onBar: (on) => void change('hasBar', on),
      onLanguage: (chosen) => void change('language', chosen),
      onPack: (id, on) => {
        const others = settings.mutedPacks.filter((each) => each !== id);
        void change('mutedPacks', on ? others : [...others, id]);
      },
      shortcuts: useShortcuts(),
      onChangeKeys: openKeys,
      onUnmute: (entry) =>
        void change(
          'mutedEntries',
          settings.mutedEntries.filter((each) => each !== entry),
        ),
    },
    onTab: setShownTab,
    onQuery: setQuery,
    onEdit: (place) => {
      setSaved(false);
      setWriting({ on: 'note', place });
    },
    onDone: (saved) => {
      setWriting(null);
      setSaved(saved);
    },
    onDelete: (id) => void removal.remove(id),
    onUndo: () => void removal.undo(),
    onDismiss: removal.dismiss,
  };
}

const NONE: NonNullable<Extract<ReturnType<typeof useNotes>, { is: 'read' }>['notes']> = [];

/** The tab shown stands in the address, so that a link or a reload leads back to it. */
function useTabInAddress(): [NotebookTab, (tab: NotebookTab) => void] {
  const [tab, setTab] = useState<NotebookTab>(tabInAddress);
  useEffect(() => {
    const follow = (): void => setTab(tabInAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const choose = useCallback((next: NotebookTab) => {
    history.replaceState(null, '', `#${next}`);
    setTab(next);
  }, []);
  return [tab, choose];
}

function tabInAddress(): NotebookTab {
  const name = location.hash.slice(1);
  return name === 'terms' || name === 'packs' || name === 'settings' ? name : 'articles';
}
