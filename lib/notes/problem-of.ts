/** What went wrong with the database, as the key of its sentence under `store`. */
export type StoreProblem = {
  readonly key: 'full' | 'unavailable' | 'other';
  /** The browser's own name for it, for `other`. */
  readonly name: string;
};

/** Tells a full disk and a database that cannot be opened from other failures. */
export function problemOf(error: unknown): StoreProblem {
  const names = namesOf(error);
  const name = names[0] ?? 'Error';
  if (names.some((each) => each === 'QuotaExceededError')) return { key: 'full', name };
  // Firefox's private windows, a broken profile, a database of a newer version.
  const closed = [
    'OpenFailedError',
    'InvalidStateError',
    'UnknownError',
    'VersionError',
    'MissingAPIError',
    'DatabaseClosedError',
    'SecurityError',
  ];
  if (names.some((each) => closed.includes(each))) return { key: 'unavailable', name };
  return { key: 'other', name };
}

/** Dexie wraps the browser's error, sometimes twice. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 4 && typeof at === 'object' && at !== null; depth += 1) {
    const { name, inner, cause } = at as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === 'string') names.push(name);
    at = inner ?? cause;
  }
  return names;
}
