import { store } from '#lib/store/db.ts';
import { putNow } from '#lib/store/put-now.ts';
import type { AnswerRow } from '#lib/store/rows.ts';

/** Names the answer to a question of a pack, about an article. */
export function answerKey(pack: string, question: string, url: string): string {
  return `${pack} ${question} ${url}`;
}

/**
 * Gives what was answered about an article, by the question's key.
 *
 * @throws DOMException when the database cannot be opened
 */
export async function readAnswers(url: string): Promise<ReadonlyMap<string, AnswerRow>> {
  const rows = await store()
    .answers.filter((row) => row.url === url)
    .toArray();
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * Keeps an answer as it is now; an empty one is none. Called on every keystroke: what was typed
 * last is kept though the page is closed in the next moment.
 */
export function keepAnswer(
  pack: string,
  question: string,
  url: string,
  text: string,
  now: number,
): Promise<void> {
  const key = answerKey(pack, question, url);
  const row = { key, pack, question, url, text, at: now };
  return putNow(store(), 'answers', key, text === '' ? null : row);
}
