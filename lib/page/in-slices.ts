/** The longest a slice of work may hold the page (ms): at 8 ms nothing is noticed. */
const SLICE_MS = 8;

/** Work that was given up because something newer made it needless. */
export const GIVEN_UP = Symbol('given up');

/**
 * Runs work that rests now and then, in slices of at most {@link SLICE_MS}, letting the page run
 * between them.
 *
 * @param isWanted asked between slices; when it says no the work is dropped
 * @returns what the work returns, or {@link GIVEN_UP}
 */
export async function inSlices<T>(
  work: Generator<void, T, void>,
  isWanted: () => boolean = () => true,
): Promise<T | typeof GIVEN_UP> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTask();
    if (!isWanted()) return GIVEN_UP;
  }
}

/** A new task, after whatever the page has waiting. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
