import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '#lib/detect/form.ts';
import { createTranslator, type Translate } from '#lib/i18n/translate.ts';

/** The reader's language and how to speak it. */
type Speech = { readonly t: Translate; readonly language: Language };

const SpeechContext = createContext<Speech>({ t: createTranslator('en'), language: 'en' });

/** Gives the views below it the reader's language. */
export function SpeechProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const { language, children } = props;
  const speech = useMemo(() => ({ t: createTranslator(language), language }), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** Gives the translator and language of the nearest {@link SpeechProvider}. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
