import { type Choice, ModeChoice } from '#components/settings/ModeChoice.tsx';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { keyName } from '#components/ui/key-name.ts';

/** The page shown once at install: what it does, what it never does, and one question. */
export function WelcomeView(props: {
  readonly chosen: Choice | null;
  readonly newsSites: number;
  /** The key that goes to the next term, where there is one. */
  readonly nextKey: string | undefined;
  readonly outcome: 'saved' | 'refused' | 'notKept' | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onNotebook: () => void;
}) {
  const { chosen, nextKey } = props;
  const { t, language } = useSpeech();
  return (
    <main className="welcome">
      <header>
        <p className="wordmark">Plain View</p>
        <h1>{t('welcome.title')}</h1>
        <p className="lead">{t('welcome.lead')}</p>
      </header>
      <figure className="example">
        <p>
          {t('welcome.exampleBefore')}
          <span className="example-term">{t('welcome.exampleTerm')}</span>
          {t('welcome.exampleAfter')}
        </p>
        <figcaption>
          <strong>{t('welcome.exampleTerm')}</strong>
          <span>{t('welcome.exampleSummary')}</span>
        </figcaption>
      </figure>
      <section>
        <h2>{t('welcome.doesTitle')}</h2>
        <ul>
          <li>
            {t('welcome.does1')}
            {nextKey ? ` ${t('welcome.keys', keyName(nextKey, language))}` : ''}
          </li>
          <li>{t('welcome.does2')}</li>
          <li>{t('welcome.does3')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('welcome.neverTitle')}</h2>
        <ul>
          <li>{t('welcome.never1')}</li>
          <li>{t('welcome.never2')}</li>
          <li>{t('welcome.never3')}</li>
          <li>{t('welcome.never4')}</li>
        </ul>
        <p>{t('welcome.honest')}</p>
      </section>
      <section className="question">
        <h2>{t('welcome.questionTitle')}</h2>
        <ModeChoice {...props} />
        <p className="hint">{t('welcome.change')}</p>
      </section>
      {chosen === null ? null : (
        <section className="done">
          <h2>{t('welcome.done')}</h2>
          <p>{t(chosen === 'click' ? 'welcome.doneClick' : 'welcome.doneNext')}</p>
          <Action onPress={props.onNotebook}>{t('welcome.openNotebook')}</Action>
        </section>
      )}
    </main>
  );
}
