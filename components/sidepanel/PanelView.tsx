import { useCallback } from 'react';
import { TabPanel, Tabs } from 'react-aria-components';
import { ExplainerText } from '#components/explainer/ExplainerText.tsx';
import { TermList } from '#components/explainer/TermList.tsx';
import type { Did } from '#components/hooks/useChanges.ts';
import type { Writing } from '#components/hooks/useEditor.ts';
import type { Explainers } from '#components/hooks/useExplainers.ts';
import type { NotesNow } from '#components/hooks/useNotes.ts';
import type { QuestionsNow } from '#components/hooks/useQuestions.ts';
import { ChangeBar } from '#components/notes/ChangeBar.tsx';
import type { NoteActions } from '#components/notes/NoteCard.tsx';
import { Writer } from '#components/notes/Writer.tsx';
import { Action } from '#components/ui/Action.tsx';
import { EntryLinksProvider } from '#components/ui/EntryLinks.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { TabNames } from '#components/ui/TabNames.tsx';
import type { Reshape } from '#lib/anchor/reshape.ts';
import type { PageReply, PageState } from '#lib/messages/table.ts';
import type { Copies } from '#lib/notes/copies.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import type { StoreProblem } from '#lib/notes/problem-of.ts';
import { NotesOnPage } from './NotesOnPage.tsx';
import { QuestionsView } from './QuestionsView.tsx';

const TABS = ['terms', 'notes', 'questions'] as const;
export type PanelTab = (typeof TABS)[number];

/** Where each marked passage stands in the page now. */
export type PassageStates = PageReply<'highlightStates'>;

/** What the panel shows, and what it can be told to do. */
export type PanelProps = NoteActions & {
  /** Null when no script of ours runs in the page. */
  readonly page: PageState | null;
  readonly isBusy: boolean;
  readonly explainers: Explainers;
  readonly notes: NotesNow;
  readonly questions: QuestionsNow;
  readonly passages: PassageStates;
  /** Notes of other articles on passages that this page has too. */
  readonly copies: readonly Copies[];
  readonly shownTab: PanelTab;
  readonly openEntry: string | null;
  /** The passage whose note was asked for in the page; another object asks anew. */
  readonly shownNote: { readonly highlight: string } | null;
  readonly writing: Writing | null;
  /** The key for a note on the selected passage, where there is one. */
  readonly noteKey: string | undefined;
  /** What was just done, in a word; null for nothing. */
  readonly said: 'saved' | 'nothingSelected' | 'noFurther' | null;
  /** What was done last and can be undone; null for nothing. */
  readonly did: Did | null;
  /** Why it could not be done. */
  readonly problem: StoreProblem | null;
  readonly onTab: (tab: PanelTab) => void;
  readonly onOpenEntry: (entry: string | null) => void;
  readonly onWritePage: () => void;
  readonly onWriteEntry: (entry: string) => void;
  readonly onDone: (isSaved: boolean) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly onGoToEntry: (entry: string) => void;
  readonly onGoToPassage: (highlightId: string) => void;
  /** Moves an end of a note's passage by a word. */
  readonly onReshape: (place: NoteInPlace, reshape: Reshape) => void;
  /** Hangs a note on what is selected in the page. */
  readonly onAttach: (noteId: string) => void;
  /** Takes the page's new wording of a note's passage for the passage. */
  readonly onAcceptNow: (place: NoteInPlace) => void;
  /** Keeps a note whose passage is gone as a note on the page. */
  readonly onKeepOnPage: (noteId: string) => void;
  /** Keeps copies of notes of another article in this one. */
  readonly onTakeCopies: (copies: Copies) => void;
};

/** The side panel: the page's terms with their whole explainers, and the notes on the page. */
export function PanelView(props: PanelProps) {
  const { page, isBusy, writing, explainers, onTab, onOpenEntry } = props;
  const { t } = useSpeech();
  const openEntry = useCallback(
    (entry: string) => {
      onTab('terms');
      onOpenEntry(entry);
    },
    [onTab, onOpenEntry],
  );
  return (
    <EntryLinksProvider find={explainers.find} open={openEntry}>
      <main className="panel">
        <header className="brand">
          <h1>{page?.title || 'Plain View'}</h1>
        </header>
        <p className="said" role="status">
          {saidOf(props.said, t)}
        </p>
        <ChangeBar {...props} />
        {writing ? (
          <Writer
            key={keyOf(writing)}
            writing={writing}
            nameOf={props.explainers.nameOf}
            onDone={props.onDone}
          />
        ) : null}
        {page === null ? (
          <p className="state">{t(isBusy ? 'panel.busy' : 'panel.idle')}</p>
        ) : (
          <Tabs
            className="tabs"
            selectedKey={props.shownTab}
            onSelectionChange={(key) => props.onTab(key as PanelTab)}
          >
            <TabNames
              label={t('panel.tabs')}
              tabs={TABS.map((tab) => [tab, t(`panel.${tab}`)] as const)}
            />
            <TabPanel id="terms">
              <Terms {...props} page={page} />
            </TabPanel>
            <TabPanel id="notes">
              <NotesOnPage {...props} />
            </TabPanel>
            <TabPanel id="questions">
              <QuestionsView {...props.questions} />
            </TabPanel>
          </Tabs>
        )}
      </main>
    </EntryLinksProvider>
  );
}

type T = ReturnType<typeof useSpeech>['t'];

/** Another thing written on is another editor. */
function keyOf(writing: Writing): string {
  if (writing.on === 'note') return `note ${writing.place.note.id}`;
  const more = writing.on === 'entry' ? writing.entryId : '';
  const quote = writing.on === 'passage' ? writing.passage.quote : '';
  return `${writing.on} ${writing.article.url} ${more} ${quote}`;
}

function saidOf(said: PanelProps['said'], t: T): string {
  if (said === null) return '';
  return t(said === 'saved' ? 'note.saved' : `panel.${said}`);
}

function Terms(props: PanelProps & { readonly page: PageState }) {
  const { page, explainers, openEntry, onOpenEntry } = props;
  const { t } = useSpeech();
  const language = page.language ?? 'en';
  const isOnPage = page.terms.some((term) => term.entry === openEntry);
  // A related entry need not stand on the page; it is shown above the list.
  const aside = openEntry !== null && !isOnPage ? explainers.of(openEntry, language) : null;
  if (page.language === null) return <p className="state">{t('popup.otherLanguage')}</p>;
  return (
    <>
      {aside ? (
        <section className="aside" aria-label={aside.name}>
          <h2>{aside.name}</h2>
          <ExplainerText explainer={aside} onRelated={onOpenEntry} />
          <Action onPress={() => props.onWriteEntry(aside.entry)}>{t('panel.noteOnTerm')}</Action>
        </section>
      ) : null}
      {page.terms.length === 0 ? <p className="state">{t('panel.noTerms')}</p> : null}
      <TermList
        terms={page.terms}
        nameOf={explainers.nameOf}
        open={isOnPage ? openEntry : null}
        onOpen={onOpenEntry}
      >
        {({ entry }) => {
          const explainer = explainers.of(entry, language);
          return (
            <>
              {explainer ? (
                <ExplainerText explainer={explainer} onRelated={onOpenEntry} />
              ) : (
                <p>{t('explainer.missing')}</p>
              )}
              <div className="actions">
                <Action look="main" onPress={() => props.onWriteEntry(entry)}>
                  {t('panel.noteOnTerm')}
                </Action>
                <Action onPress={() => props.onGoToEntry(entry)}>{t('panel.goToTerm')}</Action>
              </div>
            </>
          );
        }}
      </TermList>
    </>
  );
}
