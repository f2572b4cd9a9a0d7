import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '#lib/detect/form.ts';
import { createTranslator, type Translate } from '#lib/i18n/translate.ts';
import type { ColourNames } from '#lib/settings/table.ts';

/** The reader's language and how to speak it. */
type Speech = {
  readonly t: Translate;
  readonly language: Language;
  /** The name of a colour: the reader's own, or ours. */
  readonly colourName: (colour: keyof ColourNames) => string;
};

const SpeechContext = createContext<Speech>(speechIn('en', undefined));

/** Gives the views below it the reader's language. */
export function SpeechProvider(props: {
  readonly language: Language;
  readonly colourNames?: ColourNames;
  readonly children: ReactNode;
}) {
  const { language, colourNames, children } = props;
  const speech = useMemo(() => speechIn(language, colourNames), [language, colourNames]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** Gives the translator and language of the nearest {@link SpeechProvider}. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

function speechIn(language: Language, names: ColourNames | undefined): Speech {
  const t = createTranslator(language);
  return { t, language, colourName: (colour) => names?.[colour] || t(`colour.${colour}`) };
}
