import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useSpeech } from '#components/ui/I18n.tsx';

/** The answers to where Plain View may mark terms by itself. */
export type Choice = 'news' | 'articles' | 'click';

const CHOICES: readonly Choice[] = ['news', 'articles', 'click'];

/** The one question: where it may run by itself. Choosing asks the browser for the permission. */
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
  return (
    <div className="mode">
      <RadioGroup
        className="mode-choices"
        value={chosen}
        onChange={(value) => onChoose(value as Choice)}
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
