import Papa from 'papaparse';
import type { Language } from '#lib/detect/form.ts';
import type { Key } from '#lib/i18n/translate.ts';
import { blankEntry, freeId } from './edit-pack.ts';
import { type Entry, KINDS } from './schema.ts';

/** What a column holds. */
type Column = 'name' | 'forms' | 'summary' | 'kind' | 'source' | 'publisher' | 'url';

/** What was wrong with a row; rows are counted from 1, the head among them. */
type RowProblem = {
  readonly key: Extract<Key, `rows.${string}`>;
  readonly values: readonly (string | number)[];
};

/** The entries that rows hold, and what is wrong with those that hold none. */
export type FromRows = {
  readonly entries: readonly Entry[];
  readonly problems: readonly RowProblem[];
};

/** How people head such columns, in English and Spanish. */
const HEADS: { readonly [column in Column]: RegExp } = {
  name: /^(?:term|name|word|concept|t[eé]rmino|nombre|palabra|concepto)s?$/iu,
  forms: /^(?:forms?|spellings?|aliases|also|synonyms?|formas?|sin[oó]nimos?)$/iu,
  summary:
    /^(?:summary|definition|meaning|explanation|description|resumen|definici[oó]n|significado|explicaci[oó]n|descripci[oó]n)$/iu,
  kind: /^(?:kind|type|category|tipo|clase|categor[ií]a)$/iu,
  source: /^(?:sources?|title|source title|fuentes?|t[ií]tulo)$/iu,
  publisher: /^(?:publisher|author|editorial|quien publica|autor)$/iu,
  url: /^(?:urls?|links?|address|web|enlaces?|direcci[oó]n)$/iu,
};

/** Without a head the columns are taken in this order. */
const USUAL: readonly Column[] = ['name', 'summary', 'source', 'url'];

/** More rows are no lesson. */
const MOST_ROWS = 500;

/**
 * Makes entries of rows pasted from a spreadsheet, or of CSV. Columns are told by their heads, in
 * either language; without heads they are name, explanation, source, address. A row without a name
 * or an explanation makes none, and is named.
 *
 * @param taken entries that are there already: ids are not given twice
 */
export function rowsToEntries(
  text: string,
  taken: readonly Entry[],
  language: Language,
  today: string,
): FromRows {
  const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' });
  const [head = [], ...rest] = data;
  const headed = columnsIn(head);
  const columns = headed ?? USUAL;
  const rows = headed ? rest : data;
  const offset = headed ? 2 : 1;
  const problems: RowProblem[] = [];
  const entries: Entry[] = [];
  if (rows.length === 0) problems.push({ key: 'rows.none', values: [] });
  for (const [index, row] of rows.slice(0, MOST_ROWS).entries()) {
    const number = String(index + offset);
    const cell = (column: Column): string => row[columns.indexOf(column)]?.trim() ?? '';
    const name = cell('name');
    if (name === '') problems.push({ key: 'rows.noName', values: [number] });
    else if (cell('summary') === '')
      problems.push({ key: 'rows.noSummary', values: [number, name] });
    else entries.push(entryOf(freeId('entry-', [...taken, ...entries]), language, today, cell));
  }
  if (rows.length > MOST_ROWS) problems.push({ key: 'rows.tooMany', values: [String(MOST_ROWS)] });
  return { entries, problems };
}

/** The columns by their heads; null when no head names both the term and what it means. */
function columnsIn(head: readonly string[]): readonly (Column | null)[] | null {
  const columns = head.map((cell) => {
    const found = Object.entries(HEADS).find(([, pattern]) => pattern.test(cell.trim()));
    return (found?.[0] as Column | undefined) ?? null;
  });
  return columns.includes('name') && columns.includes('summary') ? columns : null;
}

function entryOf(
  id: string,
  language: Language,
  today: string,
  cell: (column: Column) => string,
): Entry {
  const blank = blankEntry(id, language, today);
  const [text = '', ...or] = [cell('name'), ...cell('forms').split(/[;\n]/u)]
    .map((spelling) => spelling.trim())
    .filter((spelling) => spelling !== '');
  const kind = KINDS.find((each) => each === cell('kind').toLowerCase()) ?? blank.kind;
  const [source] = blank.sources;
  return {
    ...blank,
    kind,
    names: { [language]: cell('name') },
    forms: { [language]: [{ text, ...(or.length > 0 ? { or } : {}) }] },
    summary: { [language]: cell('summary'), sources: ['s1'] },
    sources: source
      ? [
          {
            ...source,
            title: cell('source'),
            publisher: cell('publisher'),
            url: cell('url') || source.url,
          },
        ]
      : [],
  };
}
