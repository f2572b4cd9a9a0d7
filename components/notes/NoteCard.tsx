import type { ReactNode } from 'react';
import { Action } from '#components/ui/Action.tsx';
import { formatMoment } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { MarkdownText } from '#components/ui/MarkdownText.tsx';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';

/** One note: what it is on, its text, when it changed, and what can be done with it. */
export function NoteCard(props: {
  readonly place: NoteInPlace;
  /** The name of the entry it is on, when it is on one. */
  readonly entryName: string;
  /** A word on whether its passage was found. */
  readonly hint?: string | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** More on its passage, below the quote. */
  readonly passage?: ReactNode;
  /** False where `passage` shows the quote itself. */
  readonly isQuoteShown?: boolean;
  /** More that can be done where it is shown. */
  readonly actions?: ReactNode;
}) {
  const { place, entryName, hint, passage, isQuoteShown = true, actions } = props;
  const { t, language } = useSpeech();
  const { note, highlight } = place;
  const on =
    note.target === 'entry'
      ? t('note.onTerm', entryName)
      : t(note.target === 'passage' ? 'note.onPassage' : 'note.onPage');
  return (
    <article className="note" aria-label={on}>
      <p className="note-on">{on}</p>
      {highlight && isQuoteShown ? (
        <blockquote className={`quote marked-${highlight.colour}`}>{highlight.quote}</blockquote>
      ) : null}
      {passage}
      {hint ? <p className="note-hint">{hint}</p> : null}
      {note.body === '' ? (
        <p className="note-empty">{t('note.empty')}</p>
      ) : (
        <MarkdownText text={note.body} />
      )}
      <footer className="note-foot">
        <time dateTime={new Date(note.updatedAt).toISOString()}>
          {formatMoment(note.updatedAt, language)}
        </time>
        <div className="actions">
          {actions}
          <Action onPress={props.onEdit}>{t('note.edit')}</Action>
          <Action onPress={props.onDelete}>{t('note.delete')}</Action>
        </div>
      </footer>
    </article>
  );
}
