/** A link to an entry by a name of it: `[[mail cover]]`. */
const ENTRY_LINK = /\[\[([^[\]\n]{1,200})\]\]/gu;

/** A piece of a text: words as they are, or words that stand for an entry. */
export type Piece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'entry'; readonly words: string };

/** Parts a text at its links to entries. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(ENTRY_LINK)) {
    if (match.index > at) pieces.push({ is: 'text', text: text.slice(at, match.index) });
    pieces.push({ is: 'entry', words: (match[1] as string).trim() });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ is: 'text', text: text.slice(at) });
  return pieces;
}

/** Gives the entries that a note is on or links to, each once. */
export function entriesOfNote(
  { entryId, body }: { readonly entryId: string; readonly body: string },
  find: (words: string) => string | null,
): readonly string[] {
  const on = entryId === '' ? [] : [entryId];
  return [...new Set([...on, ...entriesLinked(body, find)])];
}

/**
 * Gives the entries that a note links to, each once.
 *
 * @param find the entry that words stand for; null for none
 */
export function entriesLinked(
  body: string,
  find: (words: string) => string | null,
): readonly string[] {
  const found = piecesOf(body).map((piece) => (piece.is === 'entry' ? find(piece.words) : null));
  return [...new Set(found.filter((entry) => entry !== null))];
}
