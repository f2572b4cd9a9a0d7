import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { PageTerm } from '#lib/messages/table.ts';
import { KindTag } from './KindTag.tsx';

/** The terms of a page, the most important first; each opens to what the caller shows of it. */
export function TermList(props: {
  readonly terms: readonly PageTerm[];
  readonly nameOf: (entry: string) => string;
  /** The entry that is open; null for none. */
  readonly open: string | null;
  readonly onOpen: (entry: string | null) => void;
  readonly children: (term: PageTerm) => ReactNode;
}) {
  const { terms, nameOf, open, onOpen, children } = props;
  const { t } = useSpeech();
  const opened = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open !== null) opened.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return (
    <ul className="terms" aria-label={t('popup.terms')}>
      {terms.map((term) => {
        const isOpen = open === term.entry;
        return (
          <li key={term.entry} ref={isOpen ? opened : null}>
            <Disclosure
              className="term"
              isExpanded={isOpen}
              onExpandedChange={(expand) => onOpen(expand ? term.entry : null)}
            >
              <Heading level={2}>
                <Button slot="trigger" className="term-head">
                  <span className="term-name">{nameOf(term.entry)}</span>
                  <KindTag kind={term.kind} />
                  <span className="term-count">{t('popup.times', term.count)}</span>
                </Button>
              </Heading>
              <DisclosurePanel className="term-body">
                {isOpen ? children(term) : null}
              </DisclosurePanel>
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}
