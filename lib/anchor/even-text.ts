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

/** Units made even between two rests: about a millisecond. */
const STEP = 50_000;

/**
 * Makes a text even: no white space, no invisible characters, one kind of quotes and dashes,
 * small letters, ligatures taken apart.
 *
 * White space is dropped, not folded, so that a passage across two blocks is the same whether
 * the markup has a line break between them or not.
 */
export function evenOut(text: string): EvenText {
  const steps = evenInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link evenOut}, but rests between steps. */
export function* evenInSteps(text: string): Generator<void, EvenText, void> {
  const from: number[] = [];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (at % STEP === STEP - 1) yield;
    const plain = evenUnit(text, at);
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    pieces.push(plain);
  }
  from.push(text.length);
  return { text: pieces.join(''), from: Int32Array.from(from) };
}

/** What stands for a unit in the even text; '' when it is dropped. */
function evenUnit(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const character = text.charAt(at);
  // Nearly all of a text is ASCII, where there is little to ask.
  if (code < 0x80) return code > 0x20 && code !== 0x7f ? character.toLowerCase() : '';
  if (SPACE.test(character) || INVISIBLE.test(character)) return '';
  return SAME[character] ?? evenCharacter(character);
}

function evenCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // Half of a pair: left as it is, for the other half belongs to it.
  if (code >= 0xd800 && code <= 0xdfff) return character;
  return character.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
