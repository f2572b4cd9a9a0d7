import type { PackMaking } from '#components/hooks/usePackEditor.ts';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { UndoBar } from '#components/ui/UndoBar.tsx';
import { PackEditor } from './PackEditor.tsx';

/** Begins a pack or goes on with one; shows the editor of the one that is open. */
export function MakePackView(props: PackMaking) {
  const { drafts, editing, deleted, onBlank, onOpen, onDelete } = props;
  const { t, language } = useSpeech();
  if (editing) return <PackEditor key={editing.pack.id} {...editing} />;
  return (
    <section className="open-pack" aria-labelledby="make-title">
      <h2 id="make-title">{t('make.title')}</h2>
      <p className="hint">{t('make.hint')}</p>
      <UndoBar
        message={deleted ? t('make.deleted') : null}
        onUndo={props.onUndoDelete}
        onDismiss={props.onDismiss}
      />
      <ul className="drafts">
        {drafts.map(({ id, pack }) => {
          const title = pack.title[language] || pack.title.en || pack.title.es;
          return (
            <li key={id}>
              {title || t('make.untitled')}{' '}
              <Action look="plain" onPress={() => onOpen(pack)}>
                {t('make.goOn')}
              </Action>{' '}
              <Action look="plain" onPress={() => onDelete(id)}>
                {t('note.delete')}
              </Action>
            </li>
          );
        })}
      </ul>
      <div className="actions">
        <Action onPress={onBlank}>{t('make.blank')}</Action>
      </div>
    </section>
  );
}
