/** A text made even for comparing, and where each of its units stood before. */
export type EvenText = {
  readonly text: string;
  /** For each unit of `text`, its offset in the text before (UTF-16 units); one more for the end. */
  readonly from: Int32Array;
};

const SPACE = /\s/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
const SAME: { readonly [character: string]: string } = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2026': '...',
};

/**
 * Makes a text even: no white space, no invisible characters, one kind of quotes and dashes,
 * small letters, ligatures taken apart.
 *
 * White space is dropped, not folded, so that a passage across two blocks is the same whether
 * the markup has a line break between them or not.
 */
export function evenOut(text: string): EvenText {
  const from: number[] = [];
  let even = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (SPACE.test(character) || INVISIBLE.test(character)) continue;
    const plain = SAME[character] ?? evenCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    even += plain;
  }
  from.push(text.length);
  return { text: even, from: Int32Array.from(from) };
}

function evenCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character.toLowerCase();
  // Half of a pair: left as it is, for the other half belongs to it.
  if (code >= 0xd800 && code <= 0xdfff) return character;
  return character.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
