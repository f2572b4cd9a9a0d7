import { anchorAllInSteps } from '#lib/anchor/anchor-all.ts';
import { rangeAt } from './hit-test.ts';
import type { MarkedPassage } from './host.ts';
import { COLOURS, type Painter } from './paint.ts';

/** Whether a marked passage was found again. */
export type PassageState = {
  readonly id: string;
  readonly state: 'found' | 'changed' | 'lost';
  /** The passage as the page words it now; '' unless it was changed. */
  readonly now: string;
  /** Its place among the marked passages in reading order, from 0; -1 when lost. */
  readonly order: number;
};

/** The reader's marked passages in a page. */
export type Passages = {
  /** Looks for the passages and paints those that are found; rests between steps. */
  place(passages: readonly MarkedPassage[]): Generator<void, void, void>;
  /** Forgets all passages; their paint is the caller's to take away. */
  forget(): void;
  states(): readonly PassageState[];
  /** The place of a passage, null when it was not found. */
  rangeOf(id: string): Range | null;
  /**
   * The passage at a point of the viewport (CSS px), null for none; of several the shortest, which
   * no other covers.
   */
  idAt(x: number, y: number, shadows: readonly ShadowRoot[]): string | null;
};

/** Keeps the reader's marked passages painted. */
export function createPassages(document: Document, painter: Painter): Passages {
  let ranges = new Map<string, Range>();
  let states: readonly PassageState[] = [];
  return {
    *place(passages) {
      const selectors = passages.map((passage) => passage.selectors);
      const anchors = selectors.length > 0 ? yield* anchorAllInSteps(document.body, selectors) : [];
      ranges = new Map();
      for (const [index, { id }] of passages.entries()) {
        const range = anchors[index]?.range;
        if (range) ranges.set(id, range);
      }
      const inOrder = [...ranges].toSorted(([, a], [, b]) => a.compareBoundaryPoints(0, b));
      states = passages.map(({ id }, index) => {
        const isChanged = anchors[index]?.changed;
        return {
          id,
          state: isChanged ? 'changed' : ranges.has(id) ? 'found' : 'lost',
          now: isChanged ? `${ranges.get(id)}` : '',
          order: inOrder.findIndex(([other]) => other === id),
        };
      });
      for (const colour of COLOURS) {
        const own = passages.filter((passage) => passage.colour === colour);
        painter.paint(
          colour,
          own.flatMap((passage) => ranges.get(passage.id) ?? []),
        );
      }
    },
    forget() {
      ranges = new Map();
      states = [];
    },
    states: () => states,
    rangeOf: (id) => ranges.get(id) ?? null,
    idAt(x, y, shadows) {
      const shortestFirst = [...ranges].toSorted(([, a], [, b]) => `${a}`.length - `${b}`.length);
      const own = shortestFirst.map(([, range]) => range);
      return shortestFirst[rangeAt(document, own, shadows, x, y)]?.[0] ?? null;
    },
  };
}
