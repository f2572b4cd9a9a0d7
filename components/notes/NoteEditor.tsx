import { useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { MarkdownText } from '#components/ui/MarkdownText.tsx';
import type { Wording } from '#lib/notes/draft.ts';
import type { HighlightColour } from '#lib/notes/schema.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { MarkdownTools } from './MarkdownTools.tsx';
import { TagsField } from './TagsField.tsx';

/**
 * Where a note is typed. Stands only in pages of the extension: what is typed in a news page,
 * that page can read.
 */
export function NoteEditor(props: {
  /** What is being written, for people: "Note on this page". */
  readonly title: string;
  readonly quote?: string;
  /** Null until the draft that may be there was read. */
  readonly wording: Wording | null;
  /** The tags in use, to choose from. */
  readonly knownTags: readonly string[];
  readonly isDraftKept: boolean;
  /** Whether what is typed goes to the news page still. */
  readonly isKeyboardElsewhere?: boolean;
  /** Why the text could not be written, in words. */
  readonly problem: string | null;
  /** The text as another window saved it since; null when none did. */
  readonly other: string | null;
  /** The colours are offered only for a new passage. */
  readonly hasColours?: boolean;
  readonly onInput: (wording: Wording) => void;
  readonly onSave: (colour: HighlightColour) => void;
  readonly onCancel: () => void;
  readonly onKeepMine: () => void;
  readonly onTakeOther: () => void;
}) {
  const { title, quote, wording, problem, hasColours = false } = props;
  const { t } = useSpeech();
  // A marked passage says something without a word; a note on a term or page does not.
  const canSave = wording !== null && (wording.body.trim() !== '' || quote !== undefined);
  const [isPreview, setPreview] = useState(false);
  const [colour, setColour] = useState<HighlightColour>('yellow');
  const field = useRef<HTMLTextAreaElement>(null);
  const onBody = (body: string): void => props.onInput({ body, tags: wording?.tags ?? [] });
  return (
    <section className="editor" aria-label={title}>
      <h2>{title}</h2>
      {quote ? <blockquote className="quote">{quote}</blockquote> : null}
      {hasColours ? <ColourChoice value={colour} onChange={setColour} /> : null}
      {isPreview ? <MarkdownText text={wording?.body ?? ''} /> : null}
      {isPreview || wording === null ? null : (
        <>
          <MarkdownTools field={field} onInput={onBody} />
          <TextField
            className="body-field"
            value={wording.body}
            onChange={onBody}
            // Without this, browsers keep what is typed in their session files.
            autoComplete="off"
            spellCheck="false"
            autoFocus
          >
            <Label>{t('note.body')}</Label>
            <TextArea ref={field} rows={6} data-gramm="false" />
          </TextField>
          <TagsField
            tags={wording.tags}
            known={props.knownTags}
            onInput={(tags) => props.onInput({ body: wording.body, tags })}
          />
        </>
      )}
      {props.isKeyboardElsewhere ? (
        <p className="warning" role="alert">
          {t('note.keyboardElsewhere')}
        </p>
      ) : null}
      <p className="editor-state" role="status">
        {problem === null && props.isDraftKept ? t('note.draftKept') : ''}
      </p>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {props.other === null ? null : (
        <Conflict other={props.other} onMine={props.onKeepMine} onOther={props.onTakeOther} />
      )}
      <div className="actions">
        <Action look="main" onPress={() => props.onSave(colour)} isDisabled={!canSave}>
          {t('note.save')}
        </Action>
        <Action onPress={() => setPreview(!isPreview)} isPressed={isPreview}>
          {t('note.preview')}
        </Action>
        <Action onPress={props.onCancel}>{t('note.cancel')}</Action>
      </div>
    </section>
  );
}

/** Two windows reworded one note: both wordings are shown, and the reader decides. */
function Conflict(props: {
  readonly other: string;
  readonly onMine: () => void;
  readonly onOther: () => void;
}) {
  const { t } = useSpeech();
  return (
    <div className="problem" role="alert">
      <p>{t('note.conflict')}</p>
      <blockquote className="quote">
        <MarkdownText text={props.other} />
      </blockquote>
      <div className="actions">
        <Action onPress={props.onMine}>{t('note.keepMine')}</Action>
        <Action onPress={props.onOther}>{t('note.takeOther')}</Action>
      </div>
      <p className="hint">{t('note.conflictHint')}</p>
    </div>
  );
}
