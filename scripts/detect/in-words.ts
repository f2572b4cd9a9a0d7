/** Reasons of detection as sentences, for `npm run detect -- --explain`. */
import type { Reason, Refusal } from '#lib/detect/mention.ts';

/** Says in words why a mention was kept. */
export function reasonInWords(reason: Reason): string {
  switch (reason.rule) {
    case 'alone':
      return 'the form can mean nothing else';
    case 'near':
      return `“${reason.word}” stands in the ${reason.within}`;
    case 'named':
      return `the article names it too: “${reason.form}”`;
    case 'introduced':
      return `the article introduces it as short for “${reason.form}”`;
  }
}

/** Says in words why a form is no mention where it stands. */
export function refusalInWords(refusal: Refusal): string {
  switch (refusal.rule) {
    case 'not-part-of':
      return `it is part of “${refusal.phrase}”`;
    case 'person':
      return `“${refusal.title}” stands before it: a person’s name`;
    case 'not-near':
      return `“${refusal.word}” stands in the ${refusal.within}`;
    case 'near':
      return 'none of the words that it needs stands near';
    case 'named-before':
      return 'it was not named before, or another of its kind was named since';
    case 'longest':
      return `a longer mention covers it (${refusal.entry})`;
  }
}
