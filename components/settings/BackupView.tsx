import { useState } from 'react';
import type { TransferNow } from '#components/hooks/useTransfer.ts';
import { Action } from '#components/ui/Action.tsx';
import { FileButton } from '#components/ui/FileButton.tsx';
import { formatMoment } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { storeSentence } from '#components/ui/store-sentence.ts';
import { isWord, TypedWord } from './TypedWord.tsx';

type Outcome = TransferNow['outcome'];
type Preview = NonNullable<TransferNow['preview']>;
type T = ReturnType<typeof useSpeech>['t'];

/** Everything to one file, and back: what a file would change is shown before it does. */
export function BackupView(props: { readonly transfer: TransferNow }) {
  const { outcome, preview, lastBackup, isBusy, onExport, onOpen } = props.transfer;
  const { t, language } = useSpeech();
  return (
    <>
      <h2>{t('settings.data')}</h2>
      <p className="hint">{t('settings.dataHint')}</p>
      <p className="hint">
        {lastBackup === null
          ? t('settings.noBackup')
          : t('settings.lastBackup', formatMoment(lastBackup, language))}
      </p>
      <div className="actions">
        <Action onPress={onExport}>{t('settings.export')}</Action>
        <FileButton
          label={t('settings.import')}
          types={['application/json', '.json']}
          onFiles={([file]) => file && onOpen(file)}
        />
      </div>
      {preview ? <PreviewOf {...props.transfer} preview={preview} /> : null}
      <p role="status">
        {isBusy ? t('settings.transferBusy') : outcome.is === 'done' ? sentenceOf(outcome, t) : ''}
      </p>
      {outcome.is === 'failed' ? (
        <p className="problem" role="alert">
          {t('settings.importFailed', reasonOf(outcome.problem, t))}
        </p>
      ) : null}
    </>
  );
}

function PreviewOf(
  props: Pick<TransferNow, 'onMerge' | 'onReplace' | 'onClose'> & { readonly preview: Preview },
) {
  const { preview, onMerge, onReplace, onClose } = props;
  const { t, language } = useSpeech();
  const [typed, setTyped] = useState('');
  const word = t('settings.replaceWord');
  const { added, same, newerHere, newerThere, inTrash, onlyHere } = preview.comparison;
  return (
    <section className="callout" aria-label={t('settings.preview')}>
      <h3>{t('settings.preview')}</h3>
      <p>{t('settings.previewFrom', formatMoment(preview.exportedAt, language), preview.notes)}</p>
      <ul>
        <li>{t('settings.previewAdded', added)}</li>
        <li>{t('settings.previewSame', same)}</li>
        <li>{t('settings.previewNewerThere', newerThere)}</li>
        <li>{t('settings.previewNewerHere', newerHere)}</li>
        {inTrash > 0 ? <li>{t('settings.previewInTrash', inTrash)}</li> : null}
      </ul>
      {preview.isChecked ? null : <p className="hint">{t('settings.previewUnchecked')}</p>}
      <div className="actions">
        <Action look="main" onPress={onMerge}>
          {t('settings.merge')}
        </Action>
        <Action onPress={onClose}>{t('note.cancel')}</Action>
      </div>
      <p className="hint">{t('settings.mergeHint')}</p>
      <details>
        <summary>{t('settings.replaceTitle')}</summary>
        <p>{t('settings.replaceHint', onlyHere)}</p>
        <TypedWord label={t('settings.replaceType', word)} value={typed} onChange={setTyped} />
        <Action onPress={onReplace} isDisabled={!isWord(typed, word)}>
          {t('settings.replace')}
        </Action>
      </details>
    </section>
  );
}

function sentenceOf(outcome: Extract<Outcome, { is: 'done' }>, t: T): string {
  if (outcome.what === 'export') return t('settings.exported', outcome.notes);
  if (outcome.what === 'replace') return t('settings.replaced', outcome.imported.added);
  const { added, merged, same } = outcome.imported;
  return t('settings.imported', added, merged, same);
}

function reasonOf(problem: Extract<Outcome, { is: 'failed' }>['problem'], t: T): string {
  switch (problem.key) {
    case 'notJson':
      return t('settings.notJson', problem.what);
    case 'broken':
      return t('settings.broken', problem.where, problem.what);
    case 'tooLarge':
    case 'notOurs':
    case 'newer':
    case 'damaged':
      return t(`settings.${problem.key}`);
    case 'other':
    case 'full':
    case 'unavailable':
      return storeSentence(problem, t);
  }
}
