import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '#lib/page/place-card.ts';

const VIEW = { width: 1000, height: 800 };
const CARD = { width: 360, height: 300 };
const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

describe('where a card goes', () => {
  it.each([
    [
      'under the sentence',
      box(100, 100, 700, 160),
      box(300, 100, 380, 120),
      { left: 300, top: 170, height: 300 },
    ],
    [
      'above it, when there is no room below',
      box(100, 600, 700, 700),
      box(300, 600, 380, 620),
      { left: 300, top: 290, height: 300 },
    ],
    [
      'inside the view',
      box(100, 100, 990, 160),
      box(900, 100, 980, 120),
      { left: 630, top: 170, height: 300 },
    ],
    [
      'lower, when neither side fits',
      box(0, 250, 990, 600),
      box(10, 250, 90, 270),
      { left: 10, top: 10, height: 230 },
    ],
  ])('%s', (_, sentence, mention, expected) => {
    expect(placeCard(sentence, mention, CARD, VIEW)).toEqual(expected);
  });

  it('with no room beside the sentence, leaves free only the words pointed at', () => {
    const at = placeCard(box(0, 20, 900, 780), box(100, 300, 180, 320), CARD, VIEW);
    expect(at).toEqual({ left: 100, top: 330, height: 300 });
  });

  it('never covers the words pointed at, nor the sentence where it fits, and never begins left of the view', () => {
    const coordinate = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        coordinate,
        fc.integer({ min: 20, max: 900 }),
        (x, y, height, cardHeight) => {
          const sentence = box(0, y, 900, y + height);
          const mention = box(x, y, x + 50, y + 20);
          const at = placeCard(sentence, mention, { width: 360, height: cardHeight }, VIEW);
          const hasRoom = Math.max(sentence.top, VIEW.height - sentence.bottom) >= 140;
          const free = hasRoom ? sentence : mention;
          const isBelow = at.top >= free.bottom;
          const isAbove = at.top + at.height <= free.top;
          expect(isBelow || isAbove || at.height === 0).toBe(true);
          expect(at.left).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
