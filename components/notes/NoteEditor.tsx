import { useState } from 'react';
import { Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { MarkdownText } from '#components/ui/MarkdownText.tsx';
import type { HighlightColour } from '#lib/notes/schema.ts';

const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink'];

/**
 * Where a note is typed. Stands only in pages of the extension: what is typed in a news page,
 * that page can read.
 */
export function NoteEditor(props: {
  /** What is being written, for people: "Note on this page". */
  readonly title: string;
  readonly quote?: string;
  /** Null until the draft that may be there was read. */
  readonly body: string | null;
  readonly isDraftKept: boolean;
  /** Whether what is typed goes to the news page still. */
  readonly isKeyboardElsewhere?: boolean;
  /** Why the text could not be written, in words. */
  readonly problem: string | null;
  /** The colours are offered only for a new passage. */
  readonly hasColours?: boolean;
  readonly onInput: (body: string) => void;
  readonly onSave: (colour: HighlightColour) => void;
  readonly onCancel: () => void;
}) {
  const {
    title,
    quote,
    body,
    isDraftKept,
    problem,
    hasColours = false,
    isKeyboardElsewhere = false,
  } = props;
  const { t } = useSpeech();
  // A marked passage says something without a word; a note on a term or page does not.
  const canSave = body !== null && (body.trim() !== '' || quote !== undefined);
  const [isPreview, setPreview] = useState(false);
  const [colour, setColour] = useState<HighlightColour>('yellow');
  return (
    <section className="editor" aria-label={title}>
      <h2>{title}</h2>
      {quote ? <blockquote className="quote">{quote}</blockquote> : null}
      {hasColours ? (
        <RadioGroup
          className="colours"
          value={colour}
          onChange={(value) => setColour(value as HighlightColour)}
        >
          <Label>{t('note.colour')}</Label>
          {COLOURS.map((each) => (
            <Radio key={each} value={each} className={`colour colour-${each}`}>
              <span className="colour-spot" aria-hidden="true" />
              {t(`colour.${each}`)}
            </Radio>
          ))}
        </RadioGroup>
      ) : null}
      {isPreview ? <MarkdownText text={body ?? ''} /> : null}
      {isPreview || body === null ? null : (
        <TextField
          className="body-field"
          value={body}
          onChange={props.onInput}
          // Without this, browsers keep what is typed in their session files.
          autoComplete="off"
          spellCheck="false"
          autoFocus
        >
          <Label>{t('note.body')}</Label>
          <TextArea rows={6} data-gramm="false" />
        </TextField>
      )}
      {isKeyboardElsewhere ? (
        <p className="warning" role="alert">
          {t('note.keyboardElsewhere')}
        </p>
      ) : null}
      <p className="editor-state" role="status">
        {problem === null && isDraftKept ? t('note.draftKept') : ''}
      </p>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
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
