import { LANGUAGES, type Language } from './form.ts';

/**
 * Short words that are frequent in one language and are no word of the others here. Rivals are
 * listed so that a text of theirs is told apart from English and Spanish, not named.
 */
const FREQUENT = {
  en: 'the of and to in that is was for with his her they this have from which were been would their has will it by not are as at',
  es: 'de la que el en los se del las por con una su para es al lo como más pero sus le ya fue este ha sí porque esta son entre cuando muy sin sobre también hasta hay donde desde todo nos durante según años',
  fr: 'de la le les des et en du une est que dans pour qui sur au par pas ne plus ce il avec sont aux été cette mais ses ont leur était même ou être',
  pt: 'de que não uma para com os do da em no na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso',
  it: 'di che è la il un per in una sono non del le con si della da al come più ha gli nel anche alla dei questo ma ai dal lo delle o',
  ca: 'de la que el i en els les per amb un una del al és no dels se ha va als més com seva seu però també aquest aquesta són',
  gl: 'de a que o e en do da un unha os as por con non para se ao na no dos das máis é como súa seu pero tamén foi',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog worden door naar heeft',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år',
  da: 'og i at det er en til på som med for de den der af ikke har et han var fra men vi kan om sig så',
  pl: 'i w na z się do nie że to jest o jak po co za od ale przez przy dla tym oraz był są jego',
  ro: 'și de în a la cu pe că nu o din un care mai este pentru să au fost sunt sau dar',
  id: 'yang dan di dari untuk dengan ini itu pada tidak dalam akan adalah juga oleh ke sebagai karena',
  tr: 've bir bu da de için ile olarak daha çok gibi olan sonra ne kadar ama var en',
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
