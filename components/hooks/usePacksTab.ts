import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PacksProps } from '#components/packs/PacksView.tsx';
import { createTranslator } from '#lib/i18n/translate.ts';
import { type Catalogue, packOf } from '#lib/packs/catalogue.ts';
import type { KeptPack } from '#lib/packs/kept-packs.ts';
import { packPage } from '#lib/packs/pack-page.ts';
import { switchPack } from '#lib/settings/switch-pack.ts';
import { saveFile } from './save-file.ts';
import type { Explainers } from './useExplainers.ts';
import { useKeptPackChanges } from './useKeptPackChanges.ts';
import { useOpenPack } from './useOpenPack.ts';
import { usePackEditor } from './usePackEditor.ts';
import { usePacks } from './usePacks.ts';
import type { SettingsNow } from './useSettings.ts';

/** Joins the overview of the packs to the packs that are here and to the settings. */
export function usePacksTab(
  { settings, language, change }: SettingsNow,
  kept: readonly KeptPack[],
  catalogue: Catalogue,
  explainers: Explainers,
): PacksProps {
  const packs = usePacks(catalogue, language);
  const [chosen, setChosen] = useState(packs[0]?.id ?? '');
  const [openEntry, setOpenEntry] = useState<string | null>(null);
  const { mutedPacks } = settings;
  // Pages that are open ask anew when a setting changes.
  const onChanged = useCallback(() => void change('packsChanged', Date.now()), [change]);
  const opening = useOpenPack(kept, catalogue, language, onChanged);
  const taken = opening.offered.is === 'taken' ? opening.offered.key : null;
  useEffect(() => {
    if (taken !== null) setChosen(taken);
  }, [taken]);
  const ids = packs.map(({ id }) => id);
  const making = usePackEditor();
  return {
    packs,
    explainers,
    // A pack that was removed while it was looked at leaves the first.
    shown: ids.includes(chosen) ? chosen : (ids[0] ?? ''),
    openEntry,
    kept: useMemo(() => new Map(kept.map((each) => [each.key, each])), [kept]),
    changes: useKeptPackChanges(onChanged),
    opening,
    making,
    actions: {
      onCopy: (id) => {
        const pack = packOf(catalogue, id);
        if (pack) making.onCopy(pack);
      },
      onPage: (id) => {
        const pack = packOf(catalogue, id);
        if (!pack) return;
        saveFile(
          packPage(pack, language, createTranslator(language)),
          `${pack.id}.html`,
          'text/html',
        );
      },
      isOn: (id) => !mutedPacks.includes(id),
      onSwitch: (id, on) => {
        void change('mutedPacks', switchPack(mutedPacks, id, on));
      },
      onMove: (id, by) => {
        const from = ids.indexOf(id);
        const moved = ids.toSpliced(from, 1).toSpliced(from + by, 0, id);
        void change('packOrder', moved);
      },
    },
    onPack: useCallback((id) => {
      setOpenEntry(null);
      setChosen(id);
    }, []),
    onOpen: setOpenEntry,
  };
}
