import { type ReactNode, useState } from 'react';
import { ExplainerText } from '#components/explainer/ExplainerText.tsx';
import { TermList } from '#components/explainer/TermList.tsx';
import type { Explainers } from '#components/hooks/useExplainers.ts';
import type { NotesHere } from '#components/hooks/useNotesHere.ts';
import type { PackShown } from '#components/hooks/usePacks.ts';
import type { TabNow } from '#components/hooks/useTab.ts';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { Toggle } from '#components/ui/Toggle.tsx';
import { UndoBar } from '#components/ui/UndoBar.tsx';
import type { PageTerm } from '#lib/messages/table.ts';
import { NotesHereView } from './NotesHereView.tsx';

/** What the popup shows, and what it can be told to do. */
export type PopupProps = {
  readonly tab: TabNow;
  readonly explainers: Explainers;
  readonly packs: readonly PackShown[];
  readonly notesHere: NotesHere;
  readonly mutedPacks: readonly string[];
  /** The term that was just muted, for undo; null for none. */
  readonly justMuted: string | null;
  /** Whether the page's site is marked without being asked. */
  readonly isSiteOn: boolean;
  /** Whether the reader has answered the welcome page's question. */
  readonly isAnswered: boolean;
  readonly problem: 'annotateFailed' | 'siteRefused' | null;
  readonly onAnnotate: () => void;
  readonly onShow: (isShown: boolean) => void;
  readonly onSite: (on: boolean) => void;
  readonly onGoTo: (entry: string) => void;
  readonly onMute: (entry: string) => void;
  readonly onUnmute: () => void;
  readonly onDismissMuted: () => void;
  readonly onPack: (id: string, on: boolean) => void;
  /** Opens the place where a pack is added. */
  readonly onAddPack: () => void;
  readonly onPanel: () => void;
  readonly onNotebook: () => void;
  readonly onSettings: () => void;
  readonly onWelcome: () => void;
  /** Hides everything at once. */
  readonly onHide: () => void;
};

/** The toolbar's popup: this page's terms and switches. */
export function PopupView(props: PopupProps) {
  const { tab, packs, mutedPacks, explainers } = props;
  const { t } = useSpeech();
  return (
    <main className="popup">
      <header className="brand">
        <h1>Plain View</h1>
      </header>
      {props.isAnswered ? null : (
        <div className="callout">
          <p>{t('popup.unanswered')}</p>
          <Action onPress={props.onWelcome}>{t('popup.answer')}</Action>
        </div>
      )}
      <UndoBar
        message={
          props.justMuted === null ? null : t('popup.muted', explainers.nameOf(props.justMuted))
        }
        onUndo={props.onUnmute}
        onDismiss={props.onDismissMuted}
      />
      {pageOf(props, t)}
      {tab.is === 'running' ? (
        <NotesHereView here={props.notesHere} nameOf={explainers.nameOf} />
      ) : null}
      {tab.is === 'forbidden' || tab.is === 'busy' ? null : (
        <details className="packs">
          <summary>{t('popup.packs')}</summary>
          {packs.map((pack) => (
            <Toggle
              key={pack.id}
              isOn={!mutedPacks.includes(pack.id)}
              onChange={(on) => props.onPack(pack.id, on)}
            >
              {pack.title}
            </Toggle>
          ))}
          <Action look="plain" onPress={props.onAddPack}>
            {t('openPack.title')}
          </Action>
        </details>
      )}
      <footer className="popup-foot">
        {tab.is === 'forbidden' ? null : (
          <Action onPress={props.onPanel}>{t('popup.openPanel')}</Action>
        )}
        <Action onPress={props.onNotebook}>{t('popup.openNotebook')}</Action>
        <Action onPress={props.onSettings}>{t('popup.settings')}</Action>
        <Action onPress={props.onHide}>{t('popup.hide')}</Action>
      </footer>
    </main>
  );
}

type T = ReturnType<typeof useSpeech>['t'];

function pageOf(props: PopupProps, t: T): ReactNode {
  const { tab } = props;
  switch (tab.is) {
    case 'busy':
      return <p role="status">{t('popup.busy')}</p>;
    case 'forbidden':
      return <p className="state">{t('popup.forbidden')}</p>;
    case 'idle':
      return <IdlePage {...props} host={tab.host} />;
    case 'running':
      return tab.page.isWanted || !tab.page.isShown ? (
        <RunningPage {...props} tab={tab} />
      ) : (
        <IdlePage {...props} host={tab.host} />
      );
  }
}

function IdlePage(props: PopupProps & { readonly host: string | null }) {
  const { host, problem } = props;
  const { t } = useSpeech();
  return (
    <section className="state">
      <p>{t('popup.idle')}</p>
      <Action look="main" onPress={props.onAnnotate}>
        {t('popup.annotate')}
      </Action>
      {host === null ? null : <SiteSwitch {...props} host={host} />}
      {problem === 'annotateFailed' ? <p role="alert">{t('popup.annotateFailed')}</p> : null}
    </section>
  );
}

function SiteSwitch(props: PopupProps & { readonly host: string }) {
  const { host, problem, isSiteOn, onSite } = props;
  const { t } = useSpeech();
  return (
    <>
      <Toggle isOn={isSiteOn} onChange={onSite}>
        {t('popup.onSite', host)}
      </Toggle>
      {problem === 'siteRefused' ? <p role="alert">{t('popup.siteRefused', host)}</p> : null}
    </>
  );
}

function RunningPage(
  props: PopupProps & { readonly tab: Extract<TabNow, { readonly is: 'running' }> },
) {
  const { tab, explainers } = props;
  const { t } = useSpeech();
  const { page, host } = tab;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <section className="switches">
        <Toggle isOn={page.isShown} onChange={props.onShow}>
          {t('popup.onPage')}
        </Toggle>
        {host === null ? null : <SiteSwitch {...props} host={host} />}
      </section>
      {page.isShown ? (
        <section>
          <p className="term-total" role="status">
            {totalOf(page.language === null, page.terms.length, t)}
          </p>
          <TermList terms={page.terms} nameOf={explainers.nameOf} open={open} onOpen={setOpen}>
            {(term) => <OpenTerm {...props} term={term} language={page.language ?? 'en'} />}
          </TermList>
        </section>
      ) : null}
    </>
  );
}

function OpenTerm(props: PopupProps & { readonly term: PageTerm; readonly language: 'en' | 'es' }) {
  const { term, language, explainers, onGoTo, onMute } = props;
  const { t } = useSpeech();
  const explainer = explainers.of(term.entry, language);
  return (
    <>
      {explainer ? (
        <ExplainerText explainer={explainer} isShort />
      ) : (
        <p>{t('explainer.missing')}</p>
      )}
      <div className="actions">
        <Action look="main" onPress={() => onGoTo(term.entry)}>
          {t(term.count > 1 ? 'popup.goToNext' : 'popup.goTo')}
        </Action>
        <Action onPress={() => onMute(term.entry)}>{t('popup.muteTerm')}</Action>
      </div>
    </>
  );
}

function totalOf(isOtherLanguage: boolean, terms: number, t: T): string {
  if (isOtherLanguage) return t('popup.otherLanguage');
  return terms === 0 ? t('popup.none') : t('popup.count', terms);
}
