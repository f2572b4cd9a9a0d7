import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

type Counts = { readonly sentence: number; readonly word: number; readonly syllable: number };

/**
 * The U.S. school grade that an English text is read at (Flesch and Kincaid,
 * https://apps.dtic.mil/sti/citations/ADA006655).
 */
export function gradeOf(text: string): number {
  return fleschKincaid(countsOf(text, syllable));
}

/**
 * How easily a Spanish text reads, from 0 to 100, 60 and more being plain (Fernández Huerta, 1959,
 * with the sentence length as the author meant it: words in a sentence).
 */
export function easeOf(text: string): number {
  const { sentence, word, syllable: syllables } = countsOf(text, spanishSyllables);
  return 206.84 - 60 * (syllables / word) - 1.02 * (word / sentence);
}

function countsOf(text: string, syllablesIn: (word: string) => number): Counts {
  // The points of initials and numbers end no sentence.
  const plain = text.replace(/(?<=\b\p{Lu})\./gu, '').replace(/(?<=\d)[.,](?=\d)/gu, '');
  const words = plain.match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? [];
  const ends = plain.match(/[.!?…]+(?=["”»’)]*(?:\s|$))/gu) ?? [];
  return {
    sentence: Math.max(1, ends.length),
    word: Math.max(1, words.length),
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllablesIn(word)), 0),
  };
}

/** Vowels that stand together are one syllable, unless both are strong or the weak one is accented. */
function spanishSyllables(word: string): number {
  const small = word.toLowerCase().replace(/qu(?=[eiéí])|gu(?=[eiéí])/gu, 'k');
  let count = 0;
  for (const [group] of small.matchAll(/[aeiouyáéíóúü]+/gu)) {
    count += 1;
    for (let at = 1; at < group.length; at += 1) {
      const pair = group.slice(at - 1, at + 1);
      if (/[aeoáéó]{2}|[íú][aeo]|[aeo][íú]/u.test(pair)) count += 1;
    }
  }
  return count;
}
