import type { Candidate, Compiled, CompiledForm, Phrase } from './compiled.ts';
import { introducedBy } from './introduced.ts';
import { firstFrom, type Judgement, judge, judgeByArticle, type WordPlaces } from './judge.ts';
import type { Mention, Refusal, Refused } from './mention.ts';
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

/** A longer phrase that gives the forms inside it another sense. */
type OtherSense = Span & { readonly of: readonly string[]; readonly phrase: string };

/** What one reading of a text gave, no rule asked yet; all in order of their start. */
type Gathered = {
  readonly candidates: readonly Candidate[];
  readonly otherSenses: readonly OtherSense[];
  readonly places: WordPlaces;
};

/** A candidate that was accepted, as a mention that knows its form. */
type Accepted = Mention & { readonly from: CompiledForm };

/**
 * Finds the mentions in `text`: one reading finds all phrases; the rules of each form decide by
 * what stands near; the article decides what that left open; then the longest of those that
 * overlap is kept (leftmost first).
 *
 * @param onRefused told of each form that stands there and is no mention
 */
export function* findMentions(
  compiled: Compiled,
  text: string,
  onRefused?: (refused: Refused) => void,
): FindSteps {
  const { candidates, otherSenses, places } = yield* gather(compiled, text);
  const refuse = ({ start, end, form }: Candidate, refusal: Refusal): void => {
    onRefused?.({ start, end, entry: form.entry, kind: form.kind, form: form.text, refusal });
  };
  const accepted: Accepted[] = [];
  const open: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (index % JUDGED_A_STEP === JUDGED_A_STEP - 1) yield;
    const phrase = otherSenseOf(candidate, otherSenses);
    if (phrase !== null) {
      refuse(candidate, { rule: 'not-part-of', phrase });
      continue;
    }
    const judgement = judge(text, candidate, places, compiled.words);
    if (judgement.is === 'accepted') accepted.push(mentionOf(candidate, judgement));
    else if (judgement.is === 'unproven') open.push(candidate);
    else refuse(candidate, { rule: 'not-near', word: judgement.word, within: judgement.within });
  }
  const named = leftmostLongest(accepted, compiled.rank).map(withForm);
  const byEntry = new Map(named.toReversed().map((each) => [each.form.entry, each]));
  for (const candidate of open) {
    const judgement = judgeByArticle(candidate, named, byEntry);
    if (judgement.is === 'accepted') accepted.push(mentionOf(candidate, judgement));
    else refuse(candidate, { rule: candidate.form.needsName ? 'named-before' : 'near' });
  }
  yield;
  const all: Mention[] = accepted.map(({ from, ...mention }) => mention);
  return leftmostLongest([...all, ...introducedBy(text, all)], compiled.rank, (lost, winner) => {
    const { confidence, reason, ...place } = lost;
    onRefused?.({ ...place, refusal: { rule: 'longest', entry: winner.entry } });
  });
}

/** Reads the text once and gathers all that rules will ask for. */
function* gather(compiled: Compiled, text: string): Generator<void, Gathered, void> {
  const candidates: Candidate[] = [];
  const otherSenses: OtherSense[] = [];
  const places: WordPlaces = new Map();
  const take = (hit: Hit): void => {
    const phrase = compiled.phrases[hit.phrase] as Phrase;
    const { start, end } = hit;
    const letterCase = phrase.role === 'form' ? phrase.form.case : 'capitals-stay';
    if (!spellingHolds(text, start, end, phrase.spelling, letterCase)) return;
    switch (phrase.role) {
      case 'form':
        if (!isInsideName(text, start, end)) candidates.push({ form: phrase.form, start, end });
        return;
      case 'other-sense':
        otherSenses.push({ start, end, of: phrase.of, phrase: phrase.spelling });
        return;
      case 'word': {
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
  return { candidates, otherSenses, places };
}

/** No phrase of a rule spans more than this in a text (UTF-16 units), white space included. */
const LONGEST_PHRASE = 400;

function otherSenseOf(candidate: Candidate, otherSenses: readonly OtherSense[]): string | null {
  const { start, end, form } = candidate;
  for (
    let index = firstFrom(otherSenses, start - LONGEST_PHRASE);
    index < otherSenses.length;
    index += 1
  ) {
    const other = otherSenses[index] as OtherSense;
    if (other.start > start) return null;
    if (end <= other.end && other.of.includes(form.entry)) return other.phrase;
  }
  return null;
}

function mentionOf(
  { start, end, form }: Candidate,
  { confidence, reason }: Extract<Judgement, { is: 'accepted' }>,
): Accepted {
  const { entry, kind, text } = form;
  return { start, end, entry, kind, form: text, confidence, reason, from: form };
}

function withForm({ start, end, from }: Accepted): Candidate {
  return { start, end, form: from };
}

/** Of equal places the surer mention wins, then the entry that comes first. */
function leftmostLongest<Found extends Mention>(
  mentions: readonly Found[],
  rank: ReadonlyMap<string, number>,
  onLost?: (lost: Found, winner: Found) => void,
): readonly Found[] {
  const rankOf = (mention: Mention): number => rank.get(mention.entry) ?? 0;
  const sorted = mentions.toSorted(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      SPECIFIC[b.reason.rule] - SPECIFIC[a.reason.rule] ||
      rankOf(a) - rankOf(b),
  );
  const kept: Found[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.entry !== last.entry) onLost?.(mention, last);
  }
  return kept;
}

/** What an article says of a form itself counts for most; a word near it says more than the form alone. */
const SPECIFIC: { readonly [rule in Mention['reason']['rule']]: number } = {
  introduced: 3,
  near: 2,
  named: 1,
  alone: 0,
};
