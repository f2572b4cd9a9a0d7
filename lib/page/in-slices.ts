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

/** What browsers with the Scheduler API have. https://wicg.github.io/scheduling-apis/ */
type WithScheduler = { readonly scheduler?: { postTask?(task: () => void): Promise<unknown> } };

/**
 * A new task, after whatever the page has waiting. Timers come second: browsers make those that
 * follow one another wait (4 ms, in a hidden tab a second). `scheduler.yield` would go on before
 * the page's own timers have had their turn.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { scheduler } = globalThis as WithScheduler;
    if (scheduler?.postTask) void scheduler.postTask(resolve);
    else setTimeout(resolve, 0);
  });
}
