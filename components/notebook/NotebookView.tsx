import { useState } from 'react';
import { Button, Input, Label, SearchField, TabPanel, Tabs } from 'react-aria-components';
import type { Did } from '#components/hooks/useChanges.ts';
import type { Writing } from '#components/hooks/useEditor.ts';
import type { NotesNow } from '#components/hooks/useNotes.ts';
import { ChangeBar } from '#components/notes/ChangeBar.tsx';
import type { NoteActions } from '#components/notes/NoteCard.tsx';
import { Writer } from '#components/notes/Writer.tsx';
import { type PacksProps, PacksView } from '#components/packs/PacksView.tsx';
import { type SettingsProps, SettingsView } from '#components/settings/SettingsView.tsx';
import { Action } from '#components/ui/Action.tsx';
import { EntryLinksProvider } from '#components/ui/EntryLinks.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import { TabNames } from '#components/ui/TabNames.tsx';
import { entriesOfNote } from '#lib/notes/entry-links.ts';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import type { StoreProblem } from '#lib/notes/problem-of.ts';
import { InParts } from './InParts.tsx';
import { NotesByArticle } from './NotesByArticle.tsx';
import { NotesByTerm } from './NotesByTerm.tsx';
import { type TrashProps, TrashView } from './TrashView.tsx';

const TABS = ['articles', 'terms', 'packs', 'settings'] as const;
export type NotebookTab = (typeof TABS)[number];

/** What the notebook shows, and what it can be told to do. */
export type NotebookProps = NoteActions & {
  readonly notes: NotesNow;
  /** The notes that the search finds, or all of them; null while the search is made ready. */
  readonly found: readonly NoteInPlace[] | null;
  readonly query: string;
  readonly shownTab: NotebookTab;
  readonly writing: Writing | null;
  readonly isSaved: boolean;
  readonly did: Did | null;
  readonly problem: StoreProblem | null;
  /** How many notes were written since everything was last written to a file. */
  readonly sinceBackup: number;
  readonly trash: TrashProps;
  /** The entry that words name; null when none does. */
  readonly find: (words: string) => string | null;
  readonly nameOf: (entry: string) => string;
  readonly packs: PacksProps;
  readonly settings: SettingsProps;
  readonly onTab: (tab: NotebookTab) => void;
  readonly onQuery: (query: string) => void;
  readonly onOpenEntry: (entry: string) => void;
  readonly onDone: (isSaved: boolean) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
};

/** The full-page view of everything kept, with the settings. */
export function NotebookView(props: NotebookProps) {
  const { t } = useSpeech();
  return (
    <EntryLinksProvider find={props.find} open={props.onOpenEntry}>
      <main className="notebook">
        <header className="brand">
          <p className="wordmark">Plain View</p>
          <h1>{t('notebook.title')}</h1>
        </header>
        <p className="said" role="status">
          {props.isSaved ? t('note.saved') : ''}
        </p>
        <ChangeBar {...props} />
        <BackupReminder {...props} />
        <Tabs
          className="tabs"
          selectedKey={props.shownTab}
          onSelectionChange={(key) => props.onTab(key as NotebookTab)}
        >
          <TabNames
            label={t('notebook.tabs')}
            tabs={TABS.map((tab) => [tab, t(`notebook.${tab}`)] as const)}
          />
          <TabPanel id="articles">
            <Found {...props} by="article" />
          </TabPanel>
          <TabPanel id="terms">
            <Found {...props} by="term" />
          </TabPanel>
          <TabPanel id="packs">
            <PacksView {...props.packs} />
          </TabPanel>
          <TabPanel id="settings">
            <SettingsView {...props.settings} />
          </TabPanel>
        </Tabs>
      </main>
    </EntryLinksProvider>
  );
}

/** So many new notes without a backup are worth a quiet word. */
const MANY = 20;

function BackupReminder({ sinceBackup, settings, shownTab }: NotebookProps) {
  const { t } = useSpeech();
  const [isLater, setLater] = useState(false);
  if (isLater || sinceBackup < MANY || shownTab === 'settings') return null;
  return (
    <aside className="callout" aria-label={t('notebook.backupTitle')}>
      <p>{t('notebook.backup', sinceBackup)}</p>
      <div className="actions">
        <Action onPress={settings.transfer.onExport}>{t('settings.export')}</Action>
        <Action look="plain" onPress={() => setLater(true)}>
          {t('notebook.backupLater')}
        </Action>
      </div>
    </aside>
  );
}

function Found(props: NotebookProps & { readonly by: 'article' | 'term' }) {
  const { notes, by, query } = props;
  const { t } = useSpeech();
  if (notes.is === 'busy') return <p role="status">{t('notebook.busy')}</p>;
  if (notes.is === 'failed') return <StoreTrouble problem={notes.problem} />;
  const trash = by === 'article' && props.trash.trash.length > 0 ? props.trash : null;
  if (notes.notes.length === 0) {
    return (
      <>
        <div className="state">
          <p>{t('notebook.empty')}</p>
          <p>{t('notebook.emptyHint')}</p>
        </div>
        {trash ? <TrashView {...trash} /> : null}
      </>
    );
  }
  return (
    <>
      <SearchField className="search" value={query} onChange={props.onQuery}>
        <Label>{t('notebook.search')}</Label>
        <Input autoComplete="off" spellCheck="false" />
        <Button aria-label={t('notebook.searchClear')}>×</Button>
      </SearchField>
      {props.found === null ? (
        <p role="status">{t('notebook.searching')}</p>
      ) : (
        <Results {...props} found={props.found} />
      )}
      {trash ? <TrashView {...trash} /> : null}
    </>
  );
}

function Results(
  props: NotebookProps & {
    readonly by: 'article' | 'term';
    readonly found: readonly NoteInPlace[];
  },
) {
  const { query, writing, by, find } = props;
  const { t } = useSpeech();
  const isOnTerm = ({ note }: NoteInPlace): boolean => entriesOfNote(note, find).length > 0;
  const found = by === 'term' ? props.found.filter(isOnTerm) : props.found;
  const isSearch = query.trim() !== '';
  return (
    <>
      <p className="term-total" role="status">
        {found.length > 0 ? t('notebook.found', found.length) : null}
        {found.length === 0 && isSearch ? t('notebook.nothingFound', query) : null}
      </p>
      {writing ? <Writer writing={writing} nameOf={props.nameOf} onDone={props.onDone} /> : null}
      <InParts of={query} items={found}>
        {(shown) =>
          by === 'article' ? (
            <NotesByArticle {...props} found={shown} />
          ) : (
            <NotesByTerm {...props} found={shown} />
          )
        }
      </InParts>
      {by === 'term' && found.length === 0 && !isSearch ? (
        <p className="state">{t('notebook.emptyTerms')}</p>
      ) : null}
    </>
  );
}
