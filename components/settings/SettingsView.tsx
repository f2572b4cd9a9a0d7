import { Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components';
import type { ModeNow } from '#components/hooks/useMode.ts';
import type { PackShown } from '#components/hooks/usePacks.ts';
import type { Shortcuts } from '#components/hooks/useShortcuts.ts';
import type { TransferNow } from '#components/hooks/useTransfer.ts';
import type { WipeNow } from '#components/hooks/useWipe.ts';
import { COLOURS } from '#components/notes/ColourChoice.tsx';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { keyName } from '#components/ui/key-name.ts';
import { Toggle } from '#components/ui/Toggle.tsx';
import type { Language } from '#lib/detect/form.ts';
import { REPEATS, type Repeats } from '#lib/detect/repeats.ts';
import type { ColourNames, Settings, UiLanguage } from '#lib/settings/table.ts';
import { BackupView } from './BackupView.tsx';
import { ModeChoice } from './ModeChoice.tsx';
import { WipeView } from './WipeView.tsx';

/** What can be set, and the reader's data. */
export type SettingsProps = {
  readonly mode: ModeNow;
  readonly settings: Settings;
  readonly browserLanguage: Language;
  readonly packs: readonly PackShown[];
  readonly nameOf: (entry: string) => string;
  readonly transfer: TransferNow;
  readonly wipe: WipeNow;
  readonly shortcuts: Shortcuts;
  readonly onChangeKeys: () => void;
  readonly onRepeats: (repeats: Repeats) => void;
  /** '' gives a colour our name for it back. */
  readonly onColourName: (colour: keyof ColourNames, name: string) => void;
  readonly onHideKey: (on: boolean) => void;
  readonly onBar: (on: boolean) => void;
  readonly onLanguage: (language: UiLanguage) => void;
  readonly onPack: (id: string, on: boolean) => void;
  readonly onUnmute: (entry: string) => void;
};

/** The settings: where it runs, language, packs, muted terms, data. */
export function SettingsView(props: SettingsProps) {
  const { settings, packs, nameOf } = props;
  const { t } = useSpeech();
  return (
    <div className="settings">
      <section>
        <h2>{t('settings.where')}</h2>
        <ModeChoice {...props.mode} />
      </section>
      <section>
        <Keys {...props} />
        <Toggle isOn={settings.hasHideKey} onChange={props.onHideKey}>
          {t('settings.hideKey')}
        </Toggle>
        <p className="hint">{t('settings.hideHint')}</p>
      </section>
      <section>
        <RepeatsChoice {...props} />
      </section>
      <section>
        <h2>{t('settings.bar')}</h2>
        <Toggle isOn={settings.hasBar} onChange={props.onBar}>
          {t('settings.barOn')}
        </Toggle>
        <ColourNamesFields {...props} />
      </section>
      <section>
        <LanguageChoice {...props} />
      </section>
      <section>
        <h2>{t('settings.packs')}</h2>
        {packs.map((pack) => (
          <div key={pack.id} className="pack">
            <Toggle
              isOn={!settings.mutedPacks.includes(pack.id)}
              onChange={(on) => props.onPack(pack.id, on)}
            >
              {pack.title}
            </Toggle>
            <p className="hint">
              {pack.summary} {t('settings.packEntries', pack.ids.length)}
            </p>
          </div>
        ))}
      </section>
      <section>
        <h2>{t('settings.mutedTerms')}</h2>
        {settings.mutedEntries.length === 0 ? (
          <p className="hint">{t('settings.noMuted')}</p>
        ) : null}
        <div className="actions">
          {settings.mutedEntries.map((entry) => (
            <Action key={entry} onPress={() => props.onUnmute(entry)}>
              {t('settings.unmute', nameOf(entry))}
            </Action>
          ))}
        </div>
      </section>
      <section>
        <BackupView transfer={props.transfer} />
      </section>
      <section>
        <WipeView wipe={props.wipe} nameOf={nameOf} />
      </section>
    </div>
  );
}

function ColourNamesFields({ settings, onColourName }: SettingsProps) {
  const { t } = useSpeech();
  return (
    <fieldset className="colour-names">
      <legend>{t('settings.colourNames')}</legend>
      {COLOURS.map((colour) => (
        <TextField
          key={colour}
          defaultValue={settings.colourNames[colour]}
          maxLength={40}
          autoComplete="off"
          onBlur={({ target }) => onColourName(colour, (target as HTMLInputElement).value.trim())}
        >
          <Label>
            <span className={`colour-spot spot-${colour}`} aria-hidden="true" />
            {t(`colour.${colour}`)}
          </Label>
          <Input placeholder={t(`colour.${colour}`)} />
        </TextField>
      ))}
    </fieldset>
  );
}

const COMMANDS = [
  ['_execute_action', 'settings.keyOpen'],
  ['next-mention', 'manifest.commandNext'],
  ['previous-mention', 'manifest.commandPrevious'],
  ['note-selection', 'manifest.commandNote'],
] as const;

function Keys({ shortcuts, onChangeKeys }: SettingsProps) {
  const { t, language } = useSpeech();
  return (
    <>
      <h2>{t('settings.keys')}</h2>
      <dl className="keys">
        {COMMANDS.map(([command, name]) => (
          <div key={command}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd>{keyName(shortcuts[command] ?? t('settings.noKey'), language)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <Action onPress={onChangeKeys}>{t('settings.changeKeys')}</Action>
      </div>
    </>
  );
}

function RepeatsChoice({ settings, onRepeats }: SettingsProps) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      className="languages"
      value={settings.repeats}
      onChange={(value) => onRepeats(value as Repeats)}
    >
      <Label className="heading">{t('settings.repeats')}</Label>
      {REPEATS.map((repeats) => (
        <Choice key={repeats} value={repeats}>
          {t(`settings.repeats_${repeats}`)}
        </Choice>
      ))}
    </RadioGroup>
  );
}

function LanguageChoice(props: SettingsProps) {
  const { settings, browserLanguage, onLanguage } = props;
  const { t } = useSpeech();
  return (
    <RadioGroup
      className="languages"
      value={settings.language}
      onChange={(value) => onLanguage(value as UiLanguage)}
    >
      <Label className="heading">{t('settings.language')}</Label>
      <Choice value="auto">{t('settings.languageAuto', NAMES[browserLanguage])}</Choice>
      {(['en', 'es'] as const).map((language) => (
        <Choice key={language} value={language} lang={language}>
          {NAMES[language]}
        </Choice>
      ))}
    </RadioGroup>
  );
}

function Choice(props: { readonly value: string; readonly lang?: Language; children: string }) {
  const { value, lang, children } = props;
  return (
    <Radio value={value} className="mode-choice" {...(lang ? { lang } : {})}>
      <span className="radio-spot" aria-hidden="true" />
      {children}
    </Radio>
  );
}

/** Languages in their own names, whatever the interface speaks. */
const NAMES: { readonly [language in Language]: string } = { en: 'English', es: 'Español' };
