import { useLiveQuery } from 'dexie-react-hooks';
import { tagsInUse } from '#lib/notes/list-notes.ts';

const NONE: readonly string[] = [];

/** Follows the tags in use, the most used first; none while they cannot be read. */
export function useTags(): readonly string[] {
  return useLiveQuery(() => tagsInUse().catch(() => NONE), [], NONE);
}
