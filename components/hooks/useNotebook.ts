import { useCallback, useEffect, useState } from 'react';
import type { NotebookProps, NotebookTab } from '#components/notebook/NotebookView.tsx';
import { tagInQuery } from '#lib/notes/find-notes.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import { emptyTrash, restoreNote } from '#lib/notes/remove-note.ts';
import { switchPack } from '#lib/settings/switch-pack.ts';
import { openKeys } from './open.ts';
import { useCatalogueOf, useKeptPacks } from './useCatalogue.ts';
import { useChanges } from './useChanges.ts';
import type { Writing } from './useEditor.ts';
import { useExplainers } from './useExplainers.ts';
import { useMode } from './useMode.ts';
import { useNoteSearch } from './useNoteSearch.ts';
import { useNotes } from './useNotes.ts';
import { useDroppedFile } from './useOpenPack.ts';
import { usePacksTab } from './usePacksTab.ts';
import type { SettingsNow } from './useSettings.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTransfer } from './useTransfer.ts';
import { useTrash } from './useTrash.ts';
import { useWipe } from './useWipe.ts';

/** Joins the notebook page to the notebook and the settings. */
export function useNotebook(now: SettingsNow): NotebookProps {
  const { settings, language, browserLanguage, change } = now;
  const notes = useNotes();
  const kept = useKeptPacks();
  const catalogue = useCatalogueOf(kept, settings.packOrder);
  const explainers = useExplainers(catalogue, language);
  const { nameOf } = explainers;
  const packsTab = usePacksTab(now, kept, catalogue, explainers);
  const { packs, opening, onPack, onOpen } = packsTab;
  const [shownTab, setShownTab] = useTabInAddress();
  const [query, setQuery] = useState('');
  const [writing, setWriting] = useState<Writing | null>(null);
  const [isSaved, setSaved] = useState(false);
  const changes = useChanges(NOTHING);
  const trash = useTrash();
  const all = notes.is === 'read' ? notes.notes : NONE;
  const { onFile } = opening;
  useDroppedFile(
    useCallback(
      (file) => {
        setShownTab('packs');
        onFile(file);
      },
      [setShownTab, onFile],
    ),
  );
  return {
    notes,
    found: useNoteSearch(all, query, nameOf),
    query,
    shownTab,
    writing,
    isSaved,
    did: changes.did,
    problem: changes.problem,
    find: explainers.find,
    sinceBackup: all.filter(({ note }) => note.createdAt > settings.lastBackup).length,
    trash: {
      trash,
      onRestore: (id) => void restoreNote(id),
      onForget: (id) => void emptyTrash(id),
      onEmpty: () => void emptyTrash(),
    },
    nameOf,
    packs: packsTab,
    settings: {
      mode: useMode(now),
      settings,
      browserLanguage,
      packs,
      nameOf,
      transfer: useTransfer(now),
      wipe: useWipe(notes, trash),
      onColourName: (colour, name) =>
        void change('colourNames', { ...settings.colourNames, [colour]: name }),
      onRepeats: (chosen) => void change('repeats', chosen),
      onHideKey: (on) => void change('hasHideKey', on),
      onBar: (on) => void change('hasBar', on),
      onLanguage: (chosen) => void change('language', chosen),
      onPack: (id, on) => {
        void change('mutedPacks', switchPack(settings.mutedPacks, id, on));
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
    onEdit: useCallback((place: NoteInPlace) => {
      setSaved(false);
      setWriting({ on: 'note', place });
    }, []),
    onDone: (saved) => {
      setWriting(null);
      setSaved(saved);
    },
    onDelete: changes.remove,
    onRecolour: changes.recolour,
    onVersion: changes.restoreVersion,
    onTag: useCallback((tag: string) => setQuery(tagInQuery(tag)), []),
    onOpenEntry: useCallback(
      (entry: string) => {
        onPack(packs.find(({ ids }) => ids.includes(entry))?.id ?? '');
        onOpen(entry);
        setShownTab('packs');
      },
      [packs, onPack, onOpen, setShownTab],
    ),
    onUndo: changes.undo,
    onDismiss: changes.dismiss,
  };
}

const NOTHING = (): void => undefined;

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
