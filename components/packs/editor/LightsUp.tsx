import { useDeferredValue, useMemo, useState } from 'react';
import { useSpeech } from '#components/ui/I18n.tsx';
import { compile } from '#lib/detect/compile.ts';
import type { Language } from '#lib/detect/form.ts';
import type { Reason, Refusal } from '#lib/detect/mention.ts';
import type { Pack } from '#lib/packs/schema.ts';
import { Field } from './Field.tsx';

type T = ReturnType<typeof useSpeech>['t'];

/** What the pack would mark in a text, and what it nearly would, each with the reason in words. */
export function LightsUp(props: { readonly ready: Pack; readonly language: Language }) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const shownText = useDeferredValue(text);
  const { ready, language } = props;
  const detector = useMemo(() => {
    const sound = ready.entries.filter(({ forms }) => forms[language]?.length);
    return compile(sound, { language });
  }, [ready, language]);
  const found = useMemo(() => detector.explain(shownText), [detector, shownText]);
  const nameIn = (id: string): string =>
    ready.entries.find((each) => each.id === id)?.names[language] ?? id;
  return (
    <section className="group" aria-labelledby="lights-up">
      <h3 id="lights-up">{t('lights.title')}</h3>
      <Field label={t('lights.text')} rows={5} value={text} onChange={setText} />
      {text.trim() === '' ? null : (
        <>
          <p role="status">{t('lights.count', found.mentions.length)}</p>
          <ul className="lights">
            {found.mentions.map(({ start, end, entry, reason }) => (
              <li key={`${start} ${entry}`}>
                <mark>{shownText.slice(start, end)}</mark>{' '}
                {t('lights.marked', nameIn(entry), reasonSentence(reason, t))}
              </li>
            ))}
            {found.refused.map(({ start, end, entry, refusal }) => (
              <li key={`${start} ${entry} not`}>
                <s>{shownText.slice(start, end)}</s>{' '}
                {t('lights.notMarked', nameIn(entry), refusalSentence(refusal, t))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function reasonSentence(reason: Reason, t: T): string {
  if (reason.rule === 'alone') return t('lights.alone');
  return t(`lights.${reason.rule}`, reason.rule === 'near' ? reason.word : reason.form);
}

function refusalSentence(refusal: Refusal, t: T): string {
  switch (refusal.rule) {
    case 'not-part-of':
      return t('lights.notPartOf', refusal.phrase);
    case 'person':
      return t('lights.person', refusal.title);
    case 'not-near':
      return t('lights.notNear', refusal.word);
    case 'near':
      return t('lights.noNear');
    case 'named-before':
      return t('lights.namedBefore');
    case 'longest':
      return t('lights.longest');
  }
}
