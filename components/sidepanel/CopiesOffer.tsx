import { useState } from 'react';
import { Action } from '#components/ui/Action.tsx';
import { hostShown } from '#components/ui/host-shown.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { Copies } from '#lib/notes/copies.ts';

/** Says which highlights of other articles stand in this one too, and offers to mark them here. */
export function CopiesOffer(props: {
  readonly copies: readonly Copies[];
  readonly onTake: (copies: Copies) => void;
}) {
  const { t } = useSpeech();
  const [refused, setRefused] = useState<readonly string[]>([]);
  return props.copies
    .filter(({ article }) => !refused.includes(article.url))
    .map((each) => {
      const { url, title } = each.article;
      return (
        <section key={url} className="aside" aria-label={t('copies.title')}>
          <p>{t('copies.found', each.notes.length)}</p>
          <p className="hint">{t('copies.from', title, hostShown(url))}</p>
          <div className="actions">
            <Action onPress={() => props.onTake(each)}>{t('copies.take')}</Action>
            <Action look="plain" onPress={() => setRefused([...refused, url])}>
              {t('copies.leave')}
            </Action>
          </div>
        </section>
      );
    });
}
