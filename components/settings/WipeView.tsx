import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { WipeKind, WipeNow } from '#components/hooks/useWipe.ts';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import { isWord, TypedWord } from './TypedWord.tsx';

const KINDS: readonly WipeKind[] = ['hour', 'site', 'entry', 'everything'];

/** Deletes for good, after saying how much that is and what a browser's deleting is worth. */
export function WipeView(props: {
  readonly wipe: WipeNow;
  readonly nameOf: (entry: string) => string;
}) {
  const { wipe, nameOf } = props;
  const { kind, count, outcome } = wipe;
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const word = t('wipe.word');
  const isSure = kind !== 'everything' || isWord(typed, word);
  return (
    <>
      <RadioGroup
        className="languages"
        value={kind}
        onChange={(value) => {
          setTyped('');
          wipe.onKind(value as WipeKind);
        }}
      >
        <Label className="heading">{t('wipe.title')}</Label>
        {KINDS.map((each) => (
          <Radio key={each} value={each} className="mode-choice">
            <span className="radio-spot" aria-hidden="true" />
            {t(`wipe.kinds.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      {kind === 'site' ? (
        <Choice label={t('wipe.site')} value={wipe.host} of={wipe.hosts} onChange={wipe.onHost} />
      ) : null}
      {kind === 'entry' ? (
        <Choice
          label={t('wipe.entry')}
          value={wipe.entry}
          of={wipe.entries}
          nameOf={nameOf}
          onChange={wipe.onEntry}
        />
      ) : null}
      {kind === null ? null : (
        <div className="callout">
          {kind === 'everything' ? <p>{t('wipe.everythingToo')}</p> : null}
          <p>{t('wipe.forGood')}</p>
          {kind === 'everything' ? (
            <TypedWord label={t('wipe.type', word)} value={typed} onChange={setTyped} />
          ) : null}
          <Action
            onPress={wipe.onWipe}
            isDisabled={!isSure || count === null || (count === 0 && kind !== 'everything')}
          >
            {t('wipe.go', count ?? 0)}
          </Action>
        </div>
      )}
      <p role="status">{outcome === 'done' ? t('wipe.done') : ''}</p>
      {outcome !== null && outcome !== 'done' ? <StoreTrouble problem={outcome} /> : null}
    </>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly of: readonly string[];
  readonly nameOf?: (value: string) => string;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, of, nameOf = (each) => each, onChange } = props;
  const { t } = useSpeech();
  if (of.length === 0) return <p className="hint">{t('wipe.none')}</p>;
  return (
    <label className="choice">
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {of.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
