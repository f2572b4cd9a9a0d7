import { Action } from '#components/ui/Action.tsx';
import { formatMoment } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { MarkdownText } from '#components/ui/MarkdownText.tsx';
import { TRASH_DAYS, type TrashRow } from '#lib/notes/remove-note.ts';

/** What the trash shows, and what it can be told to do. */
export type TrashProps = {
  readonly trash: readonly TrashRow[];
  readonly onRestore: (id: string) => void;
  /** Deletes one note for good. */
  readonly onForget: (id: string) => void;
  readonly onEmpty: () => void;
};

/** What was deleted, until it is gone for good. */
export function TrashView({ trash, onRestore, onForget, onEmpty }: TrashProps) {
  const { t, language } = useSpeech();
  return (
    <details className="trash">
      <summary>{t('trash.title', trash.length)}</summary>
      <p className="hint">{t('trash.hint', TRASH_DAYS)}</p>
      {trash.map(({ id, note, highlight, article, deletedAt }) => (
        <article key={id} className="note" aria-label={t('trash.note')}>
          <p className="note-on">{article?.title ?? note.url}</p>
          {highlight ? <blockquote className="quote">{highlight.quote}</blockquote> : null}
          {note.body === '' ? (
            <p className="note-empty">{t('note.empty')}</p>
          ) : (
            <MarkdownText text={note.body} />
          )}
          <footer className="note-foot">
            <span>{t('trash.deleted', formatMoment(deletedAt, language))}</span>
            <div className="actions">
              <Action onPress={() => onRestore(id)}>{t('trash.restore')}</Action>
              <Action onPress={() => onForget(id)}>{t('trash.forget')}</Action>
            </div>
          </footer>
        </article>
      ))}
      {trash.length > 0 ? <Action onPress={onEmpty}>{t('trash.empty')}</Action> : null}
    </details>
  );
}
