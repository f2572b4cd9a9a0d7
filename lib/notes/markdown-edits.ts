/** What a button over the text does: its name, and what Markdown it makes. */
export type MarkdownEdit = 'bold' | 'italic' | 'quote' | 'list' | 'link' | 'entry';

/** A change of a text: what is put in the place of `from` to `to`, and what is selected then. */
export type TextChange = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What is selected afterwards (UTF-16 offsets into the whole changed text). */
  readonly selected: readonly [start: number, end: number];
};

const AROUND = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  link: ['[', '](https://)'],
  entry: ['[[', ']]'],
} as const;

const BEFORE_LINE = { quote: '> ', list: '- ' } as const;

/**
 * Gives the change that marks the selected part of a Markdown text, or takes the mark away where
 * it is there already.
 *
 * @param start offset of the selection (UTF-16 units); may be equal to `end`
 */
export function editMarkdown(
  text: string,
  start: number,
  end: number,
  edit: MarkdownEdit,
): TextChange {
  if (edit === 'quote' || edit === 'list') return editLines(text, start, end, BEFORE_LINE[edit]);
  const [open, close] = AROUND[edit];
  const inside = text.slice(start, end);
  const isMarked =
    text.slice(start - open.length, start) === open && text.startsWith(close, end) && start > 0;
  if (isMarked && edit !== 'link') {
    const from = start - open.length;
    const selected = [from, from + inside.length] as const;
    return { from, to: end + close.length, text: inside, selected };
  }
  const from = start + open.length;
  // Of a link the address is what is missing.
  const selected =
    edit === 'link'
      ? ([from + inside.length + 2, from + inside.length + 2 + 'https://'.length] as const)
      : ([from, from + inside.length] as const);
  return { from: start, to: end, text: `${open}${inside}${close}`, selected };
}

function editLines(text: string, start: number, end: number, mark: string): TextChange {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const isMarked = lines.every((line) => line.startsWith(mark));
  const changed = lines
    .map((line) => (isMarked ? line.slice(mark.length) : `${mark}${line}`))
    .join('\n');
  return { from, to, text: changed, selected: [from + changed.length, from + changed.length] };
}
