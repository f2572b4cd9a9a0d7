import { onTrusted } from './on-trusted.ts';

/** Shift is pressed this often, each press at most so long (ms) after the one before. */
const TIMES = 3;
const WITHIN_MS = 500;

/**
 * Watches for Shift pressed three times in a row with no other key between: the key that hides
 * everything.
 *
 * @returns a function that stops watching
 */
export function watchHideKey(target: EventTarget, act: () => void): () => void {
  let times = 0;
  let last = 0;
  return onTrusted<KeyboardEvent>(target, 'keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    times = key !== 'Shift' ? 0 : timeStamp - last > WITHIN_MS ? 1 : times + 1;
    last = timeStamp;
    if (times < TIMES) return;
    times = 0;
    act();
  });
}
