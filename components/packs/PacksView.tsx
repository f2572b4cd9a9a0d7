import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ExplainerText } from '#components/explainer/ExplainerText.tsx';
import { KindTag } from '#components/explainer/KindTag.tsx';
import type { Explainers } from '#components/hooks/useExplainers.ts';
import type { KeptPackChanges } from '#components/hooks/useKeptPackChanges.ts';
import type { OpenPack } from '#components/hooks/useOpenPack.ts';
import type { PackMaking } from '#components/hooks/usePackEditor.ts';
import type { PackShown } from '#components/hooks/usePacks.ts';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import { UndoBar } from '#components/ui/UndoBar.tsx';
import type { KeptPack } from '#lib/packs/kept-packs.ts';
import type { Explainer } from '#lib/packs/schema.ts';
import { CollateView } from './CollateView.tsx';
import { MakePackView } from './editor/MakePackView.tsx';
import { OpenPackView } from './OpenPackView.tsx';
import { PackMapPicture } from './PackMapPicture.tsx';
import { type PackActions, PackTools } from './PackTools.tsx';

/** What the overview of the packs shows, and what it can be told to do. */
export type PacksProps = {
  readonly packs: readonly PackShown[];
  readonly explainers: Explainers;
  /** The pack that is looked at. */
  readonly shown: string;
  /** The entry whose explainer is open; null for none. */
  readonly openEntry: string | null;
  /** The packs that the reader opened, by key. */
  readonly kept: ReadonlyMap<string, KeptPack>;
  readonly changes: KeptPackChanges;
  readonly opening: OpenPack;
  readonly making: PackMaking;
  readonly actions: PackActions;
  readonly onPack: (id: string) => void;
  readonly onOpen: (entry: string | null) => void;
};

/** The packs: the map of each as a picture and as a list, and the explainer of what is pressed. */
export function PacksView(props: PacksProps) {
  const { explainers, openEntry } = props;
  const { t, language } = useSpeech();
  const open = openEntry === null ? null : explainers.of(openEntry, language);
  // Whoever makes a pack looks at it alone.
  if (props.making.editing) return <MakePackView {...props.making} />;
  return (
    <>
      <UndoBar
        message={props.changes.removed && t('packs.removed', props.changes.removed.title)}
        onUndo={props.changes.onUndo}
        onDismiss={props.changes.onDismiss}
      />
      {props.changes.problem ? <StoreTrouble problem={props.changes.problem} /> : null}
      <OpenPackView {...props.opening} />
      <MakePackView {...props.making} />
      <PackTabs {...props} open={open} />
      <CollateView />
    </>
  );
}

function PackTabs(props: PacksProps & { readonly open: Explainer | null }) {
  const { packs, shown, open, onOpen } = props;
  const { t } = useSpeech();
  return (
    <Tabs
      className="packs"
      selectedKey={shown}
      onSelectionChange={(key) => props.onPack(String(key))}
    >
      <TabList aria-label={t('packs.choose')} className="tab-list pack-tabs">
        {packs.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {packs.map((pack, index) => (
        <TabPanel key={pack.id} id={pack.id}>
          <p className="lead">{pack.summary}</p>
          <PackTools
            {...props.actions}
            pack={pack}
            kept={props.kept.get(pack.id) ?? null}
            isFirst={index === 0}
            isLast={index === packs.length - 1}
            changes={props.changes}
          />
          {open ? (
            <section className="aside" aria-label={open.name} aria-live="polite">
              <h2>{open.name}</h2>
              <ExplainerText explainer={open} onRelated={onOpen} />
              <Action onPress={() => onOpen(null)}>{t('packs.close')}</Action>
            </section>
          ) : null}
          <PackOverview {...props} pack={pack} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function PackOverview(props: PacksProps & { readonly pack: PackShown }) {
  const { pack, explainers, onOpen } = props;
  const { t, language } = useSpeech();
  const all = pack.ids
    .map((id) => explainers.of(id, language))
    .filter((each): each is Explainer => each !== null);
  const here = new Set(pack.ids);
  return (
    <>
      <h2>{t('packs.map')}</h2>
      <p className="hint">{t('packs.mapHint')}</p>
      <PackMapPicture
        entries={all.map(({ entry, kind, related }) => ({
          id: entry,
          kind,
          related: related.map((each) => each.entry),
        }))}
        nameOf={explainers.nameOf}
        onOpen={onOpen}
      />
      <h2>{t('packs.list')}</h2>
      <ul className="pack-list">
        {all.map(({ entry, kind, name, related }) => {
          const near = related.filter((each) => here.has(each.entry)).map((each) => each.name);
          return (
            <li key={entry}>
              <Action look="plain" onPress={() => onOpen(entry)}>
                {name}
              </Action>{' '}
              <KindTag kind={kind} />
              {near.length > 0 ? (
                <span className="hint"> {t('packs.with', near.join(', '))}</span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
