import { formatDay } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { OutsideLink } from '#components/ui/OutsideLink.tsx';
import type { Source } from '#lib/packs/schema.ts';

/** The numbered sources of an explainer, each with the day it was checked. */
export function SourceList(props: { readonly sources: readonly Source[] }) {
  const { t, language } = useSpeech();
  return (
    <section className="sources">
      <h3>{t('explainer.sources')}</h3>
      <ol>
        {props.sources.map((source) => (
          <li key={source.id}>
            <OutsideLink url={source.url}>{source.title}</OutsideLink>
            <span className="source-about">
              {source.publisher}
              {source.date ? `, ${t('explainer.published', formatDay(source.date, language))}` : ''}
              {' · '}
              {t(source.kind === 'primary' ? 'explainer.primary' : 'explainer.secondary')}
              {' · '}
              {t('explainer.checked', formatDay(source.checked, language))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
