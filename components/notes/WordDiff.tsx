import { diffWords } from 'diff';
import { useMemo } from 'react';
import { useSpeech } from '#components/ui/I18n.tsx';

/** What was marked and what stands there now, word by word in one text. */
export function WordDiff(props: { readonly before: string; readonly now: string }) {
  const { before, now } = props;
  const { t } = useSpeech();
  const parts = useMemo(() => diffWords(oneLine(before), oneLine(now)), [before, now]);
  return (
    <blockquote className="quote word-diff">
      {parts.map(({ value, added, removed }, index) => {
        const key = `${index} ${value}`;
        if (added) {
          return (
            <ins key={key}>
              <span className="visually-hidden">{`[${t('panel.addedWords')}: `}</span>
              {value}
              <span className="visually-hidden">]</span>
            </ins>
          );
        }
        if (removed) {
          return (
            <del key={key}>
              <span className="visually-hidden">{`[${t('panel.removedWords')}: `}</span>
              {value}
              <span className="visually-hidden">]</span>
            </del>
          );
        }
        return <span key={key}>{value}</span>;
      })}
    </blockquote>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
