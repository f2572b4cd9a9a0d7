import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import type { PassageStates } from './PanelView.tsx';

/** The notes of a page by how their passages stand there. */
export type NoteGroups = {
  /** On passages in reading order, then the others, the last changed first. */
  readonly inPlace: readonly NoteInPlace[];
  readonly changed: readonly { readonly place: NoteInPlace; readonly now: string }[];
  readonly lost: readonly NoteInPlace[];
};

/** A passage of which the page has said nothing yet stands where it is: it may still be looked for. */
export function groupNotes(notes: readonly NoteInPlace[], passages: PassageStates): NoteGroups {
  const states = new Map(passages.map((state) => [state.id, state]));
  const stateOf = ({ note }: NoteInPlace) => states.get(note.highlightId);
  const orderOf = (place: NoteInPlace): number => {
    if (place.note.target !== 'passage') return Number.POSITIVE_INFINITY;
    return stateOf(place)?.order ?? Number.MAX_SAFE_INTEGER;
  };
  const byOrder = (a: NoteInPlace, b: NoteInPlace): number => {
    const [x, y] = [orderOf(a), orderOf(b)];
    return x === y ? 0 : x - y;
  };
  const sorted = notes.toSorted(byOrder);
  return {
    inPlace: sorted.filter((place) => {
      const state = stateOf(place)?.state;
      return state === undefined || state === 'found';
    }),
    changed: sorted.flatMap((place) => {
      const state = stateOf(place);
      return state?.state === 'changed' ? [{ place, now: state.now }] : [];
    }),
    lost: sorted.filter((place) => stateOf(place)?.state === 'lost'),
  };
}
