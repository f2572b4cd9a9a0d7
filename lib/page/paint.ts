/** The classes of marks, each painted in its own style. */
export const MARKS = ['who', 'how', 'rule', 'current', 'yellow', 'green', 'blue', 'pink'] as const;

export type Mark = (typeof MARKS)[number];

/** The marks of passages that the reader marked, by colour. */
export type HighlightMark = 'yellow' | 'green' | 'blue' | 'pink';

/** The colours of passages, in the order in which they are offered. */
export const COLOURS: readonly HighlightMark[] = ['yellow', 'green', 'blue', 'pink'];

/** The names that the marks of this page are registered under. */
export type MarkNames = { readonly [mark in Mark]: string };

/** Paints ranges in a page without touching its DOM. */
export type Painter = {
  readonly names: MarkNames;
  /** Replaces all ranges of a mark. */
  paint(mark: Mark, ranges: readonly Range[]): void;
  /** The same, resting between steps: thousands of ranges are too many at once. */
  paintInSteps(mark: Mark, ranges: readonly Range[]): Generator<void, void, void>;
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
      for (const _ of this.paintInSteps(mark, ranges));
    },
    *paintInSteps(mark, ranges) {
      if (ranges.length === 0) {
        painted.delete(mark);
        registry.delete(names[mark]);
        return;
      }
      const known = painted.get(mark);
      const own = known ?? { highlight: new Highlight(), ranges: new Set<Range>() };
      if (!known) {
        own.highlight.priority = MARKS.indexOf(mark);
        painted.set(mark, own);
        registry.set(names[mark], own.highlight);
      }
      yield* change(own, ranges);
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

type Painted = { readonly highlight: Highlight; readonly ranges: Set<Range> };

/** Ranges that come or go between two rests. */
const STEP = 200;

/** Touches only what comes or goes: what stays is not painted anew. */
function* change({ highlight, ranges }: Painted, wanted: readonly Range[]): Generator<void> {
  const next = new Set(wanted);
  let touched = 0;
  for (const range of ranges) {
    if (next.has(range)) continue;
    ranges.delete(range);
    highlight.delete(range);
    touched += 1;
    if (touched % STEP === 0) yield;
  }
  for (const range of next) {
    if (ranges.has(range)) continue;
    ranges.add(range);
    highlight.add(range);
    touched += 1;
    if (touched % STEP === 0) yield;
  }
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NAME_BYTES));
  return `h${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
