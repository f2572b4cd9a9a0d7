import {
  Button,
  Input,
  Label,
  SearchField,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from 'react-aria-components';
import type { Writing } from '#components/hooks/useEditor.ts';
import type { NotesNow } from '#components/hooks/useNotes.ts';
import { Writer } from '#components/notes/Writer.tsx';
import { type PacksProps, PacksView } from '#components/packs/PacksView.tsx';
import { type SettingsProps, SettingsView } from '#components/settings/SettingsView.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { StoreTrouble } from '#components/ui/StoreTrouble.tsx';
import { UndoBar } from '#components/ui/UndoBar.tsx';
import type { NoteInPlace } from '#lib/notes/list-notes.ts';
import { NotesByArticle } from './NotesByArticle.tsx';
import { NotesByTerm } from './NotesByTerm.tsx';

export type NotebookTab = 'articles' | 'terms' | 'packs' | 'settings';

/** What the notebook shows, and what it can be told to do. */
export type NotebookProps = {
  readonly notes: NotesNow;
  /** The notes that the search finds, or all of them. */
  readonly found: readonly NoteInPlace[];
  readonly query: string;
  readonly shownTab: NotebookTab;
  readonly writing: Writing | null;
  readonly isSaved: boolean;
  readonly canUndo: boolean;
  readonly nameOf: (entry: string) => string;
  readonly packs: PacksProps;
  readonly settings: SettingsProps;
  readonly onTab: (tab: NotebookTab) => void;
  readonly onQuery: (query: string) => void;
  readonly onEdit: (place: NoteInPlace) => void;
  readonly onDone: (isSaved: boolean) => void;
  readonly onDelete: (id: string) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
};

/** The full-page view of everything kept, with the settings. */
export function NotebookView(props: NotebookProps) {
  const { t } = useSpeech();
  return (
    <main className="notebook">
      <header className="brand">
        <p className="wordmark">Plain View</p>
        <h1>{t('notebook.title')}</h1>
      </header>
      <p className="said" role="status">
        {props.isSaved ? t('note.saved') : ''}
      </p>
      <UndoBar
        message={props.canUndo ? t('note.deleted') : null}
        onUndo={props.onUndo}
        onDismiss={props.onDismiss}
      />
      <Tabs
        className="tabs"
        selectedKey={props.shownTab}
        onSelectionChange={(key) => props.onTab(key as NotebookTab)}
      >
        <TabList aria-label={t('notebook.tabs')} className="tab-list">
          <Tab id="articles" className="tab">
            {t('notebook.articles')}
          </Tab>
          <Tab id="terms" className="tab">
            {t('notebook.terms')}
          </Tab>
          <Tab id="packs" className="tab">
            {t('notebook.packs')}
          </Tab>
          <Tab id="settings" className="tab">
            {t('notebook.settings')}
          </Tab>
        </TabList>
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
  );
}

function Found(props: NotebookProps & { readonly by: 'article' | 'term' }) {
  const { notes, query, writing, by } = props;
  const { t } = useSpeech();
  if (notes.is === 'busy') return <p role="status">{t('notebook.busy')}</p>;
  if (notes.is === 'failed') return <StoreTrouble problem={notes.problem} />;
  if (notes.notes.length === 0) {
    return (
      <div className="state">
        <p>{t('notebook.empty')}</p>
        <p>{t('notebook.emptyHint')}</p>
      </div>
    );
  }
  const found =
    by === 'term' ? props.found.filter((place) => place.note.target === 'entry') : props.found;
  const isSearch = query.trim() !== '';
  return (
    <>
      <SearchField className="search" value={query} onChange={props.onQuery}>
        <Label>{t('notebook.search')}</Label>
        <Input autoComplete="off" spellCheck="false" />
        <Button aria-label={t('notebook.searchClear')}>×</Button>
      </SearchField>
      <p className="term-total" role="status">
        {found.length > 0 ? t('notebook.found', found.length) : null}
        {found.length === 0 && isSearch ? t('notebook.nothingFound', query) : null}
      </p>
      {writing ? <Writer writing={writing} nameOf={props.nameOf} onDone={props.onDone} /> : null}
      {by === 'article' ? <NotesByArticle {...props} found={found} /> : null}
      {by === 'term' && found.length > 0 ? <NotesByTerm {...props} found={found} /> : null}
      {by === 'term' && found.length === 0 && !isSearch ? (
        <p className="state">{t('notebook.emptyTerms')}</p>
      ) : null}
    </>
  );
}
