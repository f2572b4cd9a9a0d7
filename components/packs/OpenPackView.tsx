import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { OpenPack } from '#components/hooks/useOpenPack.ts';
import { Action } from '#components/ui/Action.tsx';
import { FileButton } from '#components/ui/FileButton.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import { problemSentence } from '#lib/packs/pack-problem.ts';
import { PackPreviewView } from './PackPreviewView.tsx';

/** Adds a pack: by a file, by pasted text; shows what is in it before it is taken. */
export function OpenPackView(props: OpenPack) {
  const { offered, onFile, onText, onTake, onLeave } = props;
  const { t } = useSpeech();
  const [text, setText] = useState('');
  if (offered.is === 'shown') {
    return <PackPreviewView {...offered} onTake={onTake} onLeave={onLeave} />;
  }
  return (
    <section className="open-pack" aria-labelledby="open-pack-title">
      <h2 id="open-pack-title">{t('openPack.title')}</h2>
      <p className="hint">{t('openPack.hint')}</p>
      <div className="actions">
        <FileButton
          label={t('openPack.choose')}
          types={['application/json', '.json']}
          onFiles={([file]) => file && onFile(file)}
        />
      </div>
      <details>
        <summary>{t('openPack.paste')}</summary>
        <TextField className="field" value={text} onChange={setText}>
          <Label>{t('openPack.pasteLabel')}</Label>
          <TextArea rows={6} autoComplete="off" spellCheck="false" />
        </TextField>
        <Action isDisabled={text.trim() === ''} onPress={() => onText(text)}>
          {t('openPack.look')}
        </Action>
      </details>
      <p role="status">
        {offered.is === 'busy' ? t('openPack.busy') : null}
        {offered.is === 'taken' ? t('openPack.taken', offered.title) : null}
      </p>
      {offered.is === 'failed' ? <StoreTrouble problem={offered.problem} /> : null}
      {offered.is === 'refused' ? (
        <div className="problem" role="alert">
          <p>{t('openPack.refused')}</p>
          <ul>
            {offered.problems.map((problem) => {
              const sentence = problemSentence(problem, t);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
