import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PopupProps } from '#components/popup/PopupView.tsx';
import { send, sendToPage } from '#lib/messages/send.ts';
import { setHidden } from '#lib/settings/hidden.ts';
import { readSites } from '#lib/settings/sites.ts';
import { switchPack } from '#lib/settings/switch-pack.ts';
import { isWanted, patternOf } from '#lib/settings/where-to-run.ts';
import { openPage, openPanel } from './open.ts';
import { useCatalogue } from './useCatalogue.ts';
import { useExplainers } from './useExplainers.ts';
import { useNotesHere } from './useNotesHere.ts';
import { usePacks } from './usePacks.ts';
import type { SettingsNow } from './useSettings.ts';
import { useTab } from './useTab.ts';

/** Joins the popup to the tab, the settings and the packs. */
export function usePopup({ settings, language, change }: SettingsNow): PopupProps {
  const { tab, look } = useTab();
  const catalogue = useCatalogue(settings);
  const [justMuted, setJustMuted] = useState<string | null>(null);
  const [problem, setProblem] = useState<PopupProps['problem']>(null);
  const [isSiteOn, setSiteOn] = useState(false);
  const tabId = 'tabId' in tab ? tab.tabId : null;
  const host = 'host' in tab ? tab.host : null;

  const readSite = useCallback(async () => {
    if (host === null) return;
    const page = { host, isArticle: true, byHand: false };
    setSiteOn(isWanted(page, settings.mode, await readSites()));
  }, [host, settings.mode]);
  useEffect(() => {
    void readSite();
  }, [readSite]);

  const onAnnotate = async (): Promise<void> => {
    if (tabId === null) return;
    setProblem((await send('annotateTab', { tabId })) ? null : 'annotateFailed');
    look();
  };
  const onSite = async (on: boolean): Promise<void> => {
    if (host === null) return;
    // Asked first and without waiting for anything: browsers ask only within the click.
    const asking = on ? browser.permissions.request({ origins: [patternOf(host)] }) : null;
    // Said before the answer: Firefox closes the popup when it asks. Without the permission the
    // wish does nothing, and when it is given the background acts on it.
    await send('setSite', { host, on });
    const isGiven = asking === null || (await asking);
    if (!isGiven) await send('setSite', { host, on: null });
    setProblem(isGiven ? null : 'siteRefused');
    await readSite();
    look();
  };

  return {
    tab,
    onHide: () => void setHidden(true).then(() => window.close()),
    explainers: useExplainers(catalogue, language),
    packs: usePacks(catalogue, language),
    notesHere: useNotesHere(tab.is === 'running' ? tab.page : null, tabId),
    mutedPacks: settings.mutedPacks,
    justMuted,
    isSiteOn,
    isAnswered: settings.mode !== 'unset',
    problem,
    onAnnotate: () => void onAnnotate(),
    onShow: (isShown) => {
      if (tabId !== null) void sendToPage(tabId, 'setShown', { isShown }).then(look);
    },
    onSite: (on) => void onSite(on),
    onGoTo: (entry) => {
      if (tabId !== null) void sendToPage(tabId, 'jumpTo', { entry }).then(() => window.close());
    },
    onMute: (entry) => {
      setJustMuted(entry);
      void change('mutedEntries', [...settings.mutedEntries, entry]);
    },
    onUnmute: () => {
      setJustMuted(null);
      void change(
        'mutedEntries',
        settings.mutedEntries.filter((each) => each !== justMuted),
      );
    },
    onDismissMuted: () => setJustMuted(null),
    onPack: (id, on) => {
      void change('mutedPacks', switchPack(settings.mutedPacks, id, on));
    },
    onPanel: () => {
      if (tabId !== null) void openPanel(tabId).then(() => window.close());
    },
    onAddPack: () => openPage('/notebook.html#packs'),
    onNotebook: () => openPage('/notebook.html'),
    onSettings: () => openPage('/notebook.html#settings'),
    onWelcome: () => openPage('/welcome.html'),
  };
}
