/** What a matcher that tries everything everywhere finds. */
export type SlowMention = { readonly entry: string; readonly text: string };

/**
 * Finds forms the slow and obvious way: at every letter of the text, every form is tried, the
 * longest first. Knows only what the fuzzed forms need: whole words, any white space or hyphen
 * between them, a capital only for a capital, and a plural.
 */
export function slowMatches(
  text: string,
  forms: readonly (readonly [entry: string, form: string])[],
): readonly SlowMention[] {
  const patterns = forms
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([entry, form]) => ({ entry, pattern: new RegExp(patternOf(form), 'uy') }));
  const found: SlowMention[] = [];
  for (let at = 0; at < text.length; ) {
    let longest: SlowMention | null = null;
    for (const { entry, pattern } of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(text)?.[0];
      if (match && match.length > (longest?.text.length ?? 0)) longest = { entry, text: match };
    }
    if (longest) found.push(longest);
    at += longest?.text.length ?? 1;
  }
  return found;
}

function patternOf(form: string): string {
  const words = form.split(' ').map((word) => [...word].map(letterPattern).join(''));
  return `(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}s?(?![\\p{L}\\p{N}])`;
}

function letterPattern(letter: string): string {
  return letter === letter.toLowerCase() ? `[${letter}${letter.toUpperCase()}]` : letter;
}
