import type { NotesHere } from '#components/hooks/useNotesHere.ts';
import { ChangeBar } from '#components/notes/ChangeBar.tsx';
import { NoteCard } from '#components/notes/NoteCard.tsx';
import { Writer } from '#components/notes/Writer.tsx';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';

/** The notes on the page, folded: read, reworded and written without leaving the popup. */
export function NotesHereView(props: {
  readonly here: NotesHere;
  readonly nameOf: (entryId: string) => string;
}) {
  const { here, nameOf } = props;
  const { article, notes, changes, writing } = here;
  const { t } = useSpeech();
  if (!article || notes.is === 'busy') return null;
  const all = notes.is === 'read' ? notes.notes : [];
  return (
    <details className="packs">
      <summary>{t('popup.notes', all.length)}</summary>
      {notes.is === 'failed' ? <StoreTrouble problem={notes.problem} /> : null}
      <ChangeBar
        did={changes.did}
        problem={changes.problem}
        onUndo={changes.undo}
        onDismiss={changes.dismiss}
      />
      {writing ? (
        <Writer
          key={writing.on === 'note' ? writing.place.note.id : writing.on}
          writing={writing}
          nameOf={nameOf}
          onDone={here.onDone}
        />
      ) : (
        <Action onPress={() => here.onWrite({ on: 'page', article })}>
          {t('panel.noteOnPage')}
        </Action>
      )}
      {all.map((place) => (
        <NoteCard
          key={place.note.id}
          place={place}
          entryName={nameOf(place.note.entryId)}
          onEdit={() => here.onWrite({ on: 'note', place })}
          onDelete={changes.remove}
          onRecolour={changes.recolour}
          onVersion={changes.restoreVersion}
        />
      ))}
    </details>
  );
}
