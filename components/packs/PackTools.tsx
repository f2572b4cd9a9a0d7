import type { KeptPackChanges } from '#components/hooks/useKeptPackChanges.ts';
import type { PackShown } from '#components/hooks/usePacks.ts';
import { Action } from '#components/ui/Action.tsx';
import { formatMoment } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { Toggle } from '#components/ui/Toggle.tsx';
import type { KeptPack } from '#lib/packs/kept-packs.ts';

/** What can be done with a pack that is here. */
export type PackActions = {
  readonly isOn: (id: string) => boolean;
  readonly onSwitch: (id: string, on: boolean) => void;
  /** Moves a pack one place forward (-1) or back (1) in the order of whose explainer comes first. */
  readonly onMove: (id: string, by: 1 | -1) => void;
  /** Opens a copy in the editor. */
  readonly onCopy: (id: string) => void;
  /** Saves it as a page to read or print. */
  readonly onPage: (id: string) => void;
};

/** Switches a pack, moves it, and with one that was opened: its author, its versions, its removal. */
export function PackTools(
  props: PackActions & {
    readonly pack: PackShown;
    /** Null for a built-in one. */
    readonly kept: KeptPack | null;
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly changes: KeptPackChanges;
  },
) {
  const { pack, kept, isFirst, isLast, isOn, onSwitch, onMove, onCopy, onPage, changes } = props;
  const { t } = useSpeech();
  return (
    <div className="pack-tools">
      <Toggle isOn={isOn(pack.id)} onChange={(on) => onSwitch(pack.id, on)}>
        {t('packs.use')}
      </Toggle>
      <div className="actions">
        <Action isDisabled={isFirst} onPress={() => onMove(pack.id, -1)}>
          {t('packs.moveUp')}
        </Action>
        <Action isDisabled={isLast} onPress={() => onMove(pack.id, 1)}>
          {t('packs.moveDown')}
        </Action>
        {kept ? (
          <Action onPress={() => changes.onRemove(pack.id, pack.title)}>{t('packs.remove')}</Action>
        ) : null}
        <Action onPress={() => onCopy(pack.id)}>{t('packs.copy')}</Action>
        <Action onPress={() => onPage(pack.id)}>{t('packs.page')}</Action>
      </div>
      <p className="hint">{t('packs.orderHint')}</p>
      {kept ? <Origin kept={kept} onVersion={changes.onVersion} /> : null}
    </div>
  );
}

function Origin(props: {
  readonly kept: KeptPack;
  readonly onVersion: KeptPackChanges['onVersion'];
}) {
  const { kept, onVersion } = props;
  const { t, language } = useSpeech();
  const { key, pack, author, versions } = kept;
  return (
    <>
      <p className="hint">{t('packs.opened', pack.authors.join(', '))}</p>
      {author ? (
        <p className="hint">{t('packs.signed', author.words)}</p>
      ) : (
        <p className="hint">{t('openPack.unsigned')}</p>
      )}
      {versions.length > 1 ? (
        <details>
          <summary>{t('packs.versions', versions.length)}</summary>
          <ul className="versions">
            {versions.map(({ version, addedAt }) => (
              <li key={version}>
                {t('packs.version', String(version), formatMoment(addedAt, language))}{' '}
                {version === pack.version ? (
                  <strong>{t('packs.inUse')}</strong>
                ) : (
                  <Action look="plain" onPress={() => onVersion(key, version)}>
                    {t('packs.takeVersion', String(version))}
                  </Action>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
