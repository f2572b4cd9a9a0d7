import { type ReactNode, useEffect, useRef } from 'react';
import { Action } from '#components/ui/Action.tsx';
import { formatMoment } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { MarkdownText } from '#components/ui/MarkdownText.tsx';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import type { HighlightColour, NoteRow } from '#lib/notes/schema.ts';
import { ColourChoice } from './ColourChoice.tsx';

/** What can be done with a note wherever it is shown. */
export type NoteActions = {
  readonly onEdit: (place: NoteInPlace) => void;
  readonly onDelete: (id: string) => void;
  readonly onRecolour: (id: string, colour: HighlightColour) => void;
  /** Takes the wording of that time (ms since 1970) for the note's wording. */
  readonly onVersion: (id: string, at: number) => void;
  /** Looks for the notes with a tag. */
  readonly onTag?: (tag: string) => void;
};

/** One note: what it is on, its text, when it changed, and what can be done with it. */
export function NoteCard(
  props: NoteActions & {
    readonly place: NoteInPlace;
    /** The name of the entry it is on, when it is on one. */
    readonly entryName: string;
    /** A word on whether its passage was found. */
    readonly hint?: string | undefined;
    /** More on its passage, below the quote. */
    readonly passage?: ReactNode;
    /** False where `passage` shows the quote itself. */
    readonly isQuoteShown?: boolean;
    /** How its passage is made longer or shorter, where it can be. */
    readonly reshaping?: ReactNode;
    /** Brings it into view and puts the focus on it; another object does so anew. */
    readonly shown?: object | null;
    /** More that can be done where it is shown. */
    readonly actions?: ReactNode;
  },
) {
  const { place, entryName, hint, passage, isQuoteShown = true, shown = null, actions } = props;
  const { t, language, colourName } = useSpeech();
  const { note, highlight } = place;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  const on =
    note.target === 'entry'
      ? t('note.onTerm', entryName)
      : t(note.target === 'passage' ? 'note.onPassage' : 'note.onPage');
  return (
    <article className="note" aria-label={on} ref={box} tabIndex={-1}>
      <p className="note-on">
        {on}
        {highlight ? ` · ${colourName(highlight.colour)}` : ''}
      </p>
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
      <Tags tags={note.tags} {...(props.onTag ? { onTag: props.onTag } : {})} />
      <footer className="note-foot">
        <time dateTime={new Date(note.updatedAt).toISOString()}>
          {formatMoment(note.updatedAt, language)}
        </time>
        <div className="actions">
          {actions}
          <Action onPress={() => props.onEdit(place)}>{t('note.edit')}</Action>
          <Action onPress={() => props.onDelete(note.id)}>{t('note.delete')}</Action>
        </div>
      </footer>
      {highlight ? (
        <details className="note-more">
          <summary>{t('note.passage')}</summary>
          <ColourChoice
            value={highlight.colour}
            onChange={(colour) => props.onRecolour(note.id, colour)}
          />
          {props.reshaping}
        </details>
      ) : null}
      {note.revisions.length > 0 ? <Versions note={note} onVersion={props.onVersion} /> : null}
    </article>
  );
}

function Tags(props: { readonly tags: readonly string[]; readonly onTag?: (tag: string) => void }) {
  const { tags, onTag } = props;
  if (tags.length === 0) return null;
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag}>
          {onTag ? (
            <Action look="plain" onPress={() => onTag(tag)}>
              {`#${tag}`}
            </Action>
          ) : (
            `#${tag}`
          )}
        </li>
      ))}
    </ul>
  );
}

function Versions(props: { readonly note: NoteRow; readonly onVersion: NoteActions['onVersion'] }) {
  const { note, onVersion } = props;
  const { t, language } = useSpeech();
  return (
    <details className="note-more">
      <summary>{t('note.versions', note.revisions.length)}</summary>
      <ol className="versions">
        {note.revisions.toReversed().map(({ at, body }) => (
          <li key={`${at} ${body}`}>
            <p className="note-hint">{formatMoment(at, language)}</p>
            {body === '' ? (
              <p className="note-empty">{t('note.empty')}</p>
            ) : (
              <MarkdownText text={body} />
            )}
            <Action onPress={() => onVersion(note.id, at)}>{t('note.takeVersion')}</Action>
          </li>
        ))}
      </ol>
    </details>
  );
}
