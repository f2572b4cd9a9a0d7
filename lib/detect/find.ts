import type { Candidate, Compiled, Phrase } from './compiled.ts';
import { judge, type WordPlaces } from './judge.ts';
import type { Mention } from './mention.ts';
import { type Hit, scan } from './scan.ts';
import type { Span } from './span.ts';
import { spellingHolds } from './spelling.ts';
import { isInsideName } from './token.ts';

/** A run of {@link findMentions} that rests between steps; its return value is the mentions. */
export type FindSteps = Generator<void, readonly Mention[], void>;

/** Characters read between two rests: well under a millisecond on a slow machine. */
const STEP = 50_000;

/** Candidates judged between two rests. */
const JUDGED_A_STEP = 200;

/**
 * Finds the mentions in `text`: one reading finds all phrases, then the rules of each form
 * decide, then the longest of those that overlap is kept (leftmost first).
 */
export function* findMentions(compiled: Compiled, text: string): FindSteps {
  const candidates: Candidate[] = [];
  const otherSenses: (Span & { readonly of: readonly string[] })[] = [];
  const places: WordPlaces = new Map();
  const take = (hit: Hit): void => {
    const phrase = compiled.phrases[hit.phrase] as Phrase;
    const { start, end } = hit;
    switch (phrase.role) {
      case 'form':
        if (!spellingHolds(text, start, end, phrase.spelling, phrase.form.case)) return;
        if (!isInsideName(text, start, end)) candidates.push({ form: phrase.form, start, end });
        return;
      case 'other-sense':
        if (spellingHolds(text, start, end, phrase.spelling, 'capitals-stay')) {
          otherSenses.push({ start, end, of: phrase.of });
        }
        return;
      case 'word': {
        if (!spellingHolds(text, start, end, phrase.spelling, 'capitals-stay')) return;
        const known = places.get(phrase.word);
        if (known) known.push({ start, end });
        else places.set(phrase.word, [{ start, end }]);
      }
    }
  };
  for (let from = 0; from < text.length; from += STEP) {
    scan(compiled.trie, text, from, Math.min(text.length, from + STEP), take);
    yield;
  }
  const accepted: Mention[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (index % JUDGED_A_STEP === JUDGED_A_STEP - 1) yield;
    if (hasOtherSense(candidate, otherSenses)) continue;
    const verdict = judge(text, candidate, places, compiled.words);
    if (!verdict) continue;
    const { start, end, form } = candidate;
    accepted.push({ start, end, entry: form.entry, kind: form.kind, form: form.text, ...verdict });
  }
  return leftmostLongest(accepted, compiled.rank);
}

function hasOtherSense(
  candidate: Candidate,
  otherSenses: readonly (Span & { readonly of: readonly string[] })[],
): boolean {
  return otherSenses.some(
    (other) =>
      other.start <= candidate.start &&
      candidate.end <= other.end &&
      other.of.includes(candidate.form.entry),
  );
}

/** Of equal places the surer mention wins, then the entry that comes first. */
function leftmostLongest(
  mentions: readonly Mention[],
  rank: ReadonlyMap<string, number>,
): readonly Mention[] {
  const rankOf = (mention: Mention): number => rank.get(mention.entry) ?? 0;
  const sorted = mentions.toSorted(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      specificity(b) - specificity(a) ||
      rankOf(a) - rankOf(b),
  );
  const kept: Mention[] = [];
  let end = 0;
  for (const mention of sorted) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}

/** A form that had to be near a word says more than one that stands alone. */
function specificity(mention: Mention): number {
  return mention.reason.rule === 'near' ? 1 : 0;
}
