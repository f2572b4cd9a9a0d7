import { NoteCard } from '#components/notes/NoteCard.tsx';
import { WordDiff } from '#components/notes/WordDiff.tsx';
import { Action } from '#components/ui/Action.tsx';
import { formatMoment } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { keyName } from '#components/ui/key-name.ts';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import type { Reshape } from '#lib/anchor/reshape.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import { CopiesOffer } from './CopiesOffer.tsx';
import { groupNotes } from './group-notes.ts';
import type { PanelProps } from './PanelView.tsx';

/**
 * The notes of the page: those on passages in reading order, those on terms and on the page, then
 * what the newsroom changed, then what is not found. Nothing is dropped because it was not found.
 */
export function NotesOnPage(props: PanelProps) {
  const { notes, writing, passages, noteKey } = props;
  const { t, language } = useSpeech();
  const groups = groupNotes(notes.is === 'read' ? notes.notes : [], passages);
  return (
    <>
      {writing ? null : (
        <div className="actions">
          <Action look="main" onPress={props.onWritePage}>
            {t('panel.noteOnPage')}
          </Action>
        </div>
      )}
      {notes.is === 'failed' ? <StoreTrouble problem={notes.problem} /> : null}
      {notes.is === 'read' && notes.notes.length === 0 && !writing ? (
        <div className="state">
          <p>{t('panel.noNotes')}</p>
          <p>{t('panel.noNotesHint')}</p>
          {noteKey ? <p>{t('panel.noNotesKeys', keyName(noteKey, language))}</p> : null}
        </div>
      ) : null}
      <CopiesOffer copies={props.copies} onTake={props.onTakeCopies} />
      {groups.inPlace.map((place) => (
        <Note key={place.note.id} {...props} place={place} />
      ))}
      {groups.changed.length > 0 ? (
        <section className="note-group" aria-labelledby="changed-title">
          <h2 id="changed-title">{t('panel.changedTitle')}</h2>
          <p className="hint">{t('panel.changedHint')}</p>
          {groups.changed.map(({ place, now }) => (
            <Note key={place.note.id} {...props} place={place} now={now} />
          ))}
        </section>
      ) : null}
      {groups.lost.length > 0 ? (
        <section className="note-group" aria-labelledby="lost-title">
          <h2 id="lost-title">{t('panel.lostTitle')}</h2>
          <p className="hint">{t('panel.lostHint')}</p>
          {groups.lost.map((place) => (
            <Note key={place.note.id} {...props} place={place} isLost />
          ))}
        </section>
      ) : null}
    </>
  );
}

const RESHAPES = [
  ['start', -1],
  ['start', 1],
  ['end', -1],
  ['end', 1],
] as const;

/** Makes a passage longer or shorter, a word at a time. */
function Reshaping(props: { readonly onReshape: (reshape: Reshape) => void }) {
  const { t } = useSpeech();
  return (
    <fieldset className="actions">
      <legend className="hint">{t('panel.reshape')}</legend>
      {RESHAPES.map(([edge, by]) => (
        <Action key={`${edge} ${by}`} onPress={() => props.onReshape({ edge, by })}>
          {t(`panel.${edge}${by > 0 ? 'Later' : 'Earlier'}`)}
        </Action>
      ))}
    </fieldset>
  );
}

function Note(
  props: PanelProps & {
    readonly place: NoteInPlace;
    /** The passage as the page words it now, where it was changed. */
    readonly now?: string;
    readonly isLost?: boolean;
  },
) {
  const { place, explainers, now, isLost = false } = props;
  const { t, language } = useSpeech();
  const { note, highlight } = place;
  const markedOn = highlight
    ? t('panel.markedOn', formatMoment(highlight.createdAt, language))
    : undefined;
  return (
    <NoteCard
      place={place}
      entryName={explainers.nameOf(note.entryId)}
      hint={now !== undefined || isLost ? markedOn : undefined}
      passage={
        now !== undefined && highlight ? (
          <WordDiff before={highlight.quote} now={now} />
        ) : isLost && highlight?.paragraph ? (
          <details>
            <summary>{t('panel.paragraph')}</summary>
            <p>{highlight.paragraph}</p>
          </details>
        ) : null
      }
      isQuoteShown={now === undefined}
      onEdit={props.onEdit}
      onDelete={props.onDelete}
      onRecolour={props.onRecolour}
      onVersion={props.onVersion}
      shown={props.shownNote?.highlight === note.highlightId ? props.shownNote : null}
      {...(highlight && !isLost
        ? { reshaping: <Reshaping onReshape={(how) => props.onReshape(place, how)} /> }
        : {})}
      actions={
        <>
          {highlight && !isLost ? (
            <Action onPress={() => props.onGoToPassage(note.highlightId)}>
              {t('panel.goToPassage')}
            </Action>
          ) : null}
          {now === undefined ? null : (
            <Action onPress={() => props.onAcceptNow(place)}>{t('panel.acceptNow')}</Action>
          )}
          {isLost ? (
            <>
              <Action onPress={() => props.onAttach(note.id)}>{t('panel.attach')}</Action>
              <Action onPress={() => props.onKeepOnPage(note.id)}>{t('panel.keepOnPage')}</Action>
            </>
          ) : null}
        </>
      }
    />
  );
}
