import { useState } from 'react';
import type { Asked, QuestionsNow } from '#components/hooks/useQuestions.ts';
import { Choice, Field } from '#components/packs/editor/Field.tsx';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import type { Question } from '#lib/packs/schema.ts';
import { type Texts, textIn } from '#lib/packs/text-in.ts';

/** The questions of the packs that explain this page, to be answered beside it and handed in. */
export function QuestionsView(props: QuestionsNow) {
  const { asked, problem } = props;
  const { t } = useSpeech();
  return (
    <>
      {problem ? <StoreTrouble problem={problem} /> : null}
      {asked.length === 0 ? <p className="state">{t('handIn.none')}</p> : null}
      {asked.map((each) => (
        <PackQuestions key={each.pack} {...props} one={each} />
      ))}
    </>
  );
}

function PackQuestions(props: QuestionsNow & { readonly one: Asked }) {
  const { one, answerOf, onAnswer } = props;
  const { t } = useSpeech();
  const answered = one.questions.filter(({ id }) => answerOf(one.pack, id).trim() !== '').length;
  return (
    <section className="questions" aria-label={one.title}>
      <h2>{one.title}</h2>
      <p className="hint">{t('handIn.progress', String(answered), String(one.questions.length))}</p>
      {one.questions.map((question) => (
        <QuestionOne
          key={question.id}
          question={question}
          value={answerOf(one.pack, question.id)}
          onChange={(text) => onAnswer(one.pack, question.id, text)}
        />
      ))}
      <HandIn {...props} />
    </section>
  );
}

function QuestionOne(props: {
  readonly question: Question;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { question, value, onChange } = props;
  const { t, language } = useSpeech();
  const say = (texts: Texts): string => textIn(texts, language);
  const { kind, ask, choices = [], hint, on } = question;
  const told = hint ? say(hint) : undefined;
  return (
    <>
      {on.target === 'passage' ? <blockquote className="quote">{on.quote}</blockquote> : null}
      {kind === 'choice' ? (
        <Choice
          label={say(ask)}
          value={value}
          options={[
            ['', t('handIn.choose')],
            ...choices.map((each) => [say(each), say(each)] as const),
          ]}
          onChange={onChange}
        />
      ) : (
        <Field
          label={say(ask)}
          value={value}
          onChange={onChange}
          {...(kind === 'long' ? { rows: 4 } : {})}
          {...(told ? { hint: t('page.hint', told) } : {})}
        />
      )}
    </>
  );
}

/** Shows exactly what will be in the file before it is made. */
function HandIn(props: QuestionsNow & { readonly one: Asked }) {
  const { one, toHandIn, onHandIn } = props;
  const { t } = useSpeech();
  const [name, setName] = useState('');
  const [isDone, setDone] = useState(false);
  const given = toHandIn(one, name);
  return (
    <details className="hand-in">
      <summary>{t('handIn.title')}</summary>
      <Field label={t('handIn.name')} hint={t('handIn.nameHint')} value={name} onChange={setName} />
      {given ? (
        <>
          <p>{t('handIn.exactly')}</p>
          <dl>
            <dt>{t('handIn.nameShort')}</dt>
            <dd>{given.name}</dd>
            <dt>{t('handIn.article')}</dt>
            <dd>
              {given.article.title} {given.article.url}
            </dd>
            {given.answers.map(({ question, ask, text }) => (
              <div key={question}>
                <dt>{ask}</dt>
                <dd>{text || t('handIn.unanswered')}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <Action
        look="main"
        isDisabled={!given || name.trim() === ''}
        onPress={() => {
          if (!given) return;
          onHandIn(given);
          setDone(true);
        }}
      >
        {t('handIn.save')}
      </Action>
      <p role="status">{isDone ? t('handIn.saved') : ''}</p>
    </details>
  );
}
