import type { Compiled, CompiledForm, Neighbours } from './compiled.ts';
import type { Gathered, WordPlaces } from './gather.ts';

/** Which words of rules an article has, counted by the blocks that have them. */
export type ArticleWords = {
  /** Takes a block in. Its words count from the next {@link ArticleWords.update} on. */
  add(gathered: Gathered): void;
  remove(gathered: Gathered): void;
  /**
   * Counts the words of what was added; only words that some form there asks for are looked for.
   * Rests between blocks.
   */
  update(): Generator<void, void, void>;
  /** Where the words stand in a block: looked for anew after they were let go. */
  placesIn(gathered: Gathered): WordPlaces;
  /** Lets go of where the words of a block stand: of a page that was read only few are asked again. */
  letGo(gathered: Gathered): void;
  /** Grows whenever the article gains its first or loses its last of a word. */
  version(): number;
  /** The words of a rule that the article has somewhere. */
  of(rule: Neighbours): readonly number[];
  /** Whether a block other than the one with `places` has a word. */
  isElsewhere(word: number, places: WordPlaces): boolean;
};

const NONE: readonly number[] = [];

/** Keeps count of the words of an article as its blocks come and go. */
export function createArticleWords(compiled: Compiled): ArticleWords {
  const asked = new Uint8Array(compiled.words.length);
  const askedBy = new Set<CompiledForm>();
  const counts = new Map<number, number>();
  /** The words of each block that was counted. */
  const counted = new Map<Gathered, readonly number[]>();
  const places = new Map<Gathered, WordPlaces>();
  let added: Gathered[] = [];
  let version = 0;
  /** What rules were told since the last change. */
  let answers = new Map<Neighbours, readonly number[]>();

  function changed(): void {
    version += 1;
    answers = new Map();
  }

  function count(words: readonly number[], by: 1 | -1): void {
    for (const word of words) {
      const now = (counts.get(word) ?? 0) + by;
      if (now > 0) counts.set(word, now);
      else counts.delete(word);
      if (now === 0 || (now === 1 && by === 1)) changed();
    }
  }

  return {
    add(gathered) {
      added.push(gathered);
    },
    remove(gathered) {
      // One that waits to be counted is not among the counts.
      if (!added.includes(gathered)) count(counted.get(gathered) ?? NONE, -1);
      counted.delete(gathered);
      places.delete(gathered);
      added = added.filter((each) => each !== gathered);
    },
    *update() {
      let isMore = false;
      for (const gathered of added) isMore = askFor(gathered, askedBy, asked) || isMore;
      if (isMore) {
        // Words that nobody asked for before may stand in blocks that were read before.
        counts.clear();
        changed();
        added = [...new Set([...counted.keys(), ...added])];
      }
      // Taken out one by one: a run that is dropped here goes on where it was.
      added.reverse();
      for (let gathered = added.pop(); gathered; gathered = added.pop()) {
        const found = gathered.placesOf(asked);
        places.set(gathered, found);
        const words = [...found.keys()];
        counted.set(gathered, words);
        count(words, 1);
        yield;
      }
    },
    placesIn: (gathered) => places.get(gathered) ?? gathered.placesOf(asked),
    letGo: (gathered) => void places.delete(gathered),
    version: () => version,
    of(rule) {
      const known = answers.get(rule);
      if (known) return known;
      const answer = rule.words.filter((word) => counts.has(word));
      answers.set(rule, answer);
      return answer;
    },
    isElsewhere: (word, own) => (counts.get(word) ?? 0) > (own.has(word) ? 1 : 0),
  };
}

/** Notes the words that the forms of a block ask for; says whether any is new. */
function askFor({ candidates }: Gathered, askedBy: Set<CompiledForm>, asked: Uint8Array): boolean {
  let isMore = false;
  for (const { form } of candidates) {
    if (askedBy.has(form)) continue;
    askedBy.add(form);
    for (const rule of [...form.near, ...form.notNear]) {
      for (const word of rule.words) {
        if (asked[word] === 1) continue;
        asked[word] = 1;
        isMore = true;
      }
    }
  }
  return isMore;
}
