import { createArticle } from './article.ts';
import type { Compiled } from './compiled.ts';
import type { Mention, Refused } from './mention.ts';
import { listenTo } from './refused.ts';

/** A run of {@link findMentions} that rests between steps; its return value is the mentions. */
export type FindSteps = Generator<void, readonly Mention[], void>;

/**
 * Finds the mentions in a text that is an article of its own.
 *
 * @param onRefused told of each form that stands there and is no mention
 */
export function* findMentions(
  compiled: Compiled,
  text: string,
  onRefused?: (refused: Refused) => void,
): FindSteps {
  const article = createArticle(compiled, onRefused && listenTo(onRefused));
  const block = yield* article.read(text);
  yield* article.settle([block]);
  return block.mentions;
}
