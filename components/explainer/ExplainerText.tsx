import type { ReactNode } from 'react';
import { Action } from '#components/ui/Action.tsx';
import { formatDay } from '#components/ui/format-day.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { Explainer } from '#lib/packs/schema.ts';
import { SourceList } from './SourceList.tsx';

/** A whole explainer: summary, sections, related entries and sources. */
export function ExplainerText(props: {
  readonly explainer: Explainer;
  /** Whether to leave out all but the summary and the sources. */
  readonly isShort?: boolean;
  readonly onRelated?: (entry: string) => void;
}) {
  const { explainer, isShort = false, onRelated } = props;
  const { t, language } = useSpeech();
  const { sections, related } = explainer;
  return (
    <div className="explainer" lang={explainer.language}>
      {explainer.pack === null ? null : (
        <p className="hint" lang={language}>
          {t('explainer.fromPack', explainer.pack)}
        </p>
      )}
      <p className="summary">
        {explainer.summary} <Numbers numbers={explainer.summarySources} />
      </p>
      {explainer.isPastRecheck ? (
        <p className="past-recheck" lang={language}>
          {t('explainer.pastRecheck', formatDay(explainer.checked, language))}
        </p>
      ) : null}
      {isShort
        ? null
        : sections.map(({ section, text, sources }) => (
            <section key={section}>
              <h3 lang={language}>{t(`section.${section}`)}</h3>
              <Fold isFolded={section === 'status' && explainer.isPastRecheck}>
                <p>
                  {text} <Numbers numbers={sources} />
                </p>
              </Fold>
            </section>
          ))}
      {!isShort && onRelated && related.length > 0 ? (
        <section className="related" lang={language}>
          <h3>{t('explainer.related')}</h3>
          <ul>
            {related.map((each) => (
              <li key={each.entry}>
                <Action look="plain" onPress={() => onRelated(each.entry)}>
                  {each.name}
                </Action>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {!isShort && onRelated && explainer.also.length > 0 ? (
        <section className="related" lang={language}>
          <h3>{t('explainer.also')}</h3>
          <ul>
            {explainer.also.map((each) => (
              <li key={each.entry}>
                <Action look="plain" onPress={() => onRelated(each.entry)}>
                  {`${each.name} (${each.pack ?? t('explainer.builtIn')})`}
                </Action>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div lang={language}>
        <SourceList sources={explainer.sources} />
        <p className="checked">{t('explainer.checked', formatDay(explainer.checked, language))}</p>
      </div>
    </div>
  );
}

/** Says which sources stand behind a sentence. */
function Numbers(props: { readonly numbers: readonly number[] }) {
  const { t, language } = useSpeech();
  if (props.numbers.length === 0) return null;
  const list = props.numbers.join(', ');
  return (
    <sup className="numbers" lang={language}>
      <span className="visually-hidden">{t('explainer.sourceNumbers', list)}</span>
      <span aria-hidden="true">[{list}]</span>
    </sup>
  );
}

/** Folds what may be out of date behind a sentence that says so. */
function Fold(props: { readonly isFolded: boolean; readonly children: ReactNode }) {
  const { t, language } = useSpeech();
  if (!props.isFolded) return props.children;
  return (
    <details>
      <summary lang={language}>{t('explainer.statusFolded')}</summary>
      {props.children}
    </details>
  );
}
