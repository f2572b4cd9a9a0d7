import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';

/** The answers to where Plain View may mark terms by itself. */
export type Choice = 'news' | 'articles' | 'click';

const CHOICES: readonly Choice[] = ['news', 'articles', 'click'];

/**
 * The one question: where it may run by itself. A button of its own confirms the answer, for it
 * asks the browser for the permission, and going through answers by arrow key must not.
 */
export function ModeChoice(props: {
  /** Null until the reader has answered. */
  readonly chosen: Choice | null;
  readonly newsSites: number;
  /** What came of the last choice. */
  readonly outcome: 'saved' | 'refused' | 'notKept' | null;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { chosen, newsSites, outcome, onChoose } = props;
  const { t } = useSpeech();
  const [picked, setPicked] = useState<Choice | null>(chosen);
  return (
    <div className="mode">
      <RadioGroup
        className="mode-choices"
        value={picked}
        onChange={(value) => setPicked(value as Choice)}
      >
        <Label className="mode-question">{t('mode.question')}</Label>
        {CHOICES.map((choice) => (
          <Radio key={choice} value={choice} className="mode-choice">
            <span className="radio-spot" aria-hidden="true" />
            <span className="mode-text">
              <span className="mode-name">{t(`mode.${choice}`)}</span>
              <span className="mode-hint">
                {choice === 'news' ? t('mode.newsHint', newsSites) : t(`mode.${choice}Hint`)}
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <Action
        look="main"
        isDisabled={picked === null}
        onPress={() => {
          if (picked) onChoose(picked);
        }}
      >
        {t('mode.confirm')}
      </Action>
      <p className="mode-outcome" role="status">
        {outcome === 'saved' && chosen ? t('mode.chosen', t(`mode.${chosen}`)) : ''}
      </p>
      {outcome === 'refused' || outcome === 'notKept' ? (
        <p className="problem" role="alert">
          {t(`mode.${outcome}`)}
        </p>
      ) : null}
    </div>
  );
}
