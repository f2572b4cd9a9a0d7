/** The classes of marks, each painted in its own style. */
export const MARKS = ['who', 'how', 'rule', 'current', 'yellow', 'green', 'blue', 'pink'] as const;

export type Mark = (typeof MARKS)[number];

/** The marks of passages that the reader marked, by colour. */
export type HighlightMark = 'yellow' | 'green' | 'blue' | 'pink';

/** The names that the marks of this page are registered under. */
export type MarkNames = { readonly [mark in Mark]: string };

/** Paints ranges in a page without touching its DOM. */
export type Painter = {
  readonly names: MarkNames;
  /** Replaces all ranges of a mark. */
  paint(mark: Mark, ranges: readonly Range[]): void;
  /** Puts back what the page took away. Gives up when the page insists. */
  repair(): void;
  /** Takes every mark away. */
  clear(): void;
};

/** A page that deletes our marks before each of this many looks in a row is left alone. */
const MOST_REPAIRS = 5;

/** Bytes of chance in a name: a page can neither guess it nor know it from another page. */
const NAME_BYTES = 12;

/** Makes one unguessable name per mark, for this page alone. */
export function randomMarkNames(): MarkNames {
  const named = MARKS.map((mark) => [mark, randomName()] as const);
  return Object.fromEntries(named) as MarkNames;
}

/**
 * Makes a painter over the page's highlight registry.
 *
 * The registry is the page's own: it can read and delete what we register. It is therefore
 * never iterated (that throws in Firefox's content scripts) and never cleared (the page may have
 * highlights of its own); what we painted is kept here.
 */
export function createPainter(registry: HighlightRegistry, names: MarkNames): Painter {
  const painted = new Map<Mark, Painted>();
  let repairs = 0;
  return {
    names,
    paint(mark, ranges) {
      if (ranges.length === 0) {
        painted.delete(mark);
        registry.delete(names[mark]);
        return;
      }
      const known = painted.get(mark);
      const own = known ?? { highlight: new Highlight(), ranges: new Set<Range>() };
      change(own, ranges);
      if (known) return;
      own.highlight.priority = MARKS.indexOf(mark);
      painted.set(mark, own);
      registry.set(names[mark], own.highlight);
    },
    repair() {
      const missing = [...painted].filter(([mark]) => !registry.has(names[mark]));
      if (missing.length === 0) repairs = 0;
      else repairs += 1;
      if (repairs > MOST_REPAIRS) return;
      for (const [mark, { highlight }] of missing) registry.set(names[mark], highlight);
    },
    clear() {
      for (const mark of painted.keys()) registry.delete(names[mark]);
      painted.clear();
    },
  };
}

type Painted = { readonly highlight: Highlight; ranges: Set<Range> };

/** Touches only what comes or goes: what stays is not painted anew. */
function change(painted: Painted, ranges: readonly Range[]): void {
  const next = new Set(ranges);
  for (const range of painted.ranges) if (!next.has(range)) painted.highlight.delete(range);
  for (const range of next) if (!painted.ranges.has(range)) painted.highlight.add(range);
  painted.ranges = next;
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NAME_BYTES));
  return `h${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
