import { LANGUAGES, type Language } from './form.ts';

/**
 * Short words that are frequent in a language. Rivals are listed only where they share so many of
 * them with English or Spanish that a text of theirs could pass for one: they are told apart from
 * it, not named. Of other languages too few words are found for either.
 */
const FREQUENT = {
  en: 'the of and to in that is was for with his her they this have from which were been would their has will it by not are as at',
  es: 'de la que el en los se del las por con una su para es al lo como más pero sus le ya fue este ha sí porque esta son entre cuando muy sin sobre también hasta hay donde desde todo nos durante según años',
  fr: 'de la le les des et en du une est que dans pour qui sur au par pas ne plus ce il avec sont aux été cette mais ses ont leur était même ou être',
  pt: 'de que não uma para com os do da em no na por mais as dos como mas foi ao ele das tem à seu sua ou quando muito há nos já está eu também só',
  it: 'di che è la il un per in una sono non del le con si della da al come più ha gli nel anche alla dei questo ma ai dal lo delle',
  ca: 'de la que el i en els les per amb un una del al és no dels se ha va als més com seva seu però també aquest aquesta són',
  gl: 'de a que o e en do da un unha os as por con non para se ao na no dos das máis é como súa seu pero tamén',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om ook dan bij uit',
  ro: 'și de în a la cu pe că nu din un care mai este pentru au fost',
} as const;

/** A text with fewer words than this is too short to tell. */
const ENOUGH_WORDS = 8;

/** Read no more than this of a text (UTF-16 units): frequent words show themselves early. */
const SAMPLE = 20_000;

/** The winner's frequent words make up at least this share of the text. */
const LEAST_SHARE = 0.12;

/**
 * Finds the language of a text among those that have explainers, by its most frequent short
 * words.
 *
 * @returns null when it is another language, or too short to tell
 */
export function languageOf(text: string): Language | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: { readonly language: string; readonly share: number } | null = null;
  for (const [language, list] of Object.entries(FREQUENT)) {
    let hits = 0;
    for (const word of list.split(' ')) hits += counts.get(word) ?? 0;
    const share = hits / words.length;
    if (!best || share > best.share) best = { language, share };
  }
  if (!best || best.share < LEAST_SHARE) return null;
  return LANGUAGES.find((language) => language === best.language) ?? null;
}

/**
 * Chooses the language to explain a page in: what it declares, if its text does not contradict;
 * its text, if it declares nothing usable.
 *
 * @param declared the page's `lang` attribute, or ''
 * @returns null when the page is in a language without explainers
 */
export function pageLanguage(declared: string, text: string): Language | null {
  const found = languageOf(text);
  if (found) return found;
  const tag = declared.toLowerCase().split('-')[0] ?? '';
  const isShort = (text.match(/\p{L}+/gu)?.length ?? 0) < ENOUGH_WORDS * 4;
  return isShort ? (LANGUAGES.find((language) => language === tag) ?? null) : null;
}
