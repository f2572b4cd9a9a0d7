import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type NotebookProps, NotebookView } from '#components/notebook/NotebookView.tsx';
import { EXPLAINERS, NO_OP, PLACE, show } from '../fixtures/views.tsx';

const ON_TERM = {
  ...PLACE,
  note: {
    ...PLACE.note,
    id: 'n2',
    target: 'entry' as const,
    entryId: 'mail-cover',
    highlightId: '',
    body: 'Ask',
  },
  highlight: null,
};

const POSTAL = {
  id: 'postal',
  title: 'Postal surveillance',
  summary: 'About mail.',
  ids: ['mail-cover', 'uspis'],
};

const PROPS: NotebookProps = {
  notes: { is: 'read', notes: [PLACE, ON_TERM] },
  found: [PLACE, ON_TERM],
  query: '',
  shownTab: 'articles',
  writing: null,
  isSaved: false,
  canUndo: false,
  nameOf: EXPLAINERS.nameOf,
  packs: {
    packs: [POSTAL],
    explainers: EXPLAINERS,
    shown: 'postal',
    openEntry: null,
    onPack: NO_OP,
    onOpen: NO_OP,
  },
  settings: {
    mode: { chosen: 'click', newsSites: 91, outcome: null, onChoose: NO_OP },
    settings: {
      mode: 'click',
      language: 'auto',
      repeats: 'section',
      hasBar: true,
      mutedEntries: ['uspis'],
      mutedPacks: [],
    },
    browserLanguage: 'en',
    packs: [POSTAL],
    nameOf: EXPLAINERS.nameOf,
    transfer: { outcome: { is: 'none' }, onExport: NO_OP, onImport: NO_OP },
    onBar: NO_OP,
    onLanguage: NO_OP,
    onRepeats: NO_OP,
    onPack: NO_OP,
    shortcuts: { 'next-mention': 'Alt+Shift+J' },
    onChangeKeys: NO_OP,
    onUnmute: NO_OP,
  },
  onTab: NO_OP,
  onQuery: NO_OP,
  onEdit: NO_OP,
  onDone: NO_OP,
  onDelete: NO_OP,
  onUndo: NO_OP,
  onDismiss: NO_OP,
};

describe('the notebook', () => {
  it('shows notes under their article, which opens in a new tab', () => {
    show(<NotebookView {...PROPS} />);
    expect(screen.getByRole('heading', { name: 'A story (news.example)' })).toBeTruthy();
    expect(screen.getByText('2 notes')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('shows notes under their term', () => {
    show(<NotebookView {...PROPS} shownTab="terms" />);
    expect(screen.getByRole('heading', { name: 'name of mail-cover' })).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('searches, and says when nothing is found', async () => {
    const onQuery = vi.fn();
    const { user, again } = show(<NotebookView {...PROPS} onQuery={onQuery} />);
    await user.type(screen.getByRole('searchbox', { name: 'Search notes' }), 'x');
    expect(onQuery).toHaveBeenCalledWith('x');
    again(<NotebookView {...PROPS} query="zebra" found={[]} />);
    expect(screen.getByText(/No note holds “zebra”/u)).toBeTruthy();
  });

  it.each([
    ['busy', { notes: { is: 'busy' } }, /Opening the notebook/u],
    ['empty', { notes: { is: 'read', notes: [] }, found: [] }, 'Your notebook is empty'],
    ['failed', { notes: { is: 'failed', problem: { key: 'full', name: 'x' } } }, /is full/u],
  ] as const)('says when it is %s', (_, more, expected) => {
    show(<NotebookView {...PROPS} {...more} />);
    expect(screen.getByText(expected)).toBeTruthy();
  });

  it('moves between its tabs by keyboard', async () => {
    const onTab = vi.fn();
    const { user } = show(<NotebookView {...PROPS} onTab={onTab} />);
    screen.getByRole('tab', { name: 'Articles' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(onTab).toHaveBeenCalledWith('terms');
  });
});

describe('the settings', () => {
  const settings: NotebookProps = { ...PROPS, shownTab: 'settings' };

  it('change where it runs, the language, packs and muted terms', async () => {
    const onChoose = vi.fn();
    const onLanguage = vi.fn();
    const onRepeats = vi.fn();
    const onPack = vi.fn();
    const onUnmute = vi.fn();
    const { user } = show(
      <NotebookView
        {...settings}
        settings={{
          ...settings.settings,
          mode: { ...settings.settings.mode, onChoose },
          onLanguage,
          onRepeats,
          onPack,
          onUnmute,
        }}
      />,
    );
    await user.click(screen.getByRole('radio', { name: /On news sites/u }));
    await user.click(screen.getByRole('button', { name: 'Use this choice' }));
    await user.click(screen.getByRole('radio', { name: 'Español' }));
    await user.click(screen.getByRole('radio', { name: 'Mark every one' }));
    await user.click(screen.getByRole('switch', { name: 'Postal surveillance' }));
    await user.click(screen.getByRole('button', { name: 'Mark “name of uspis” again' }));
    expect(onChoose).toHaveBeenCalledWith('news');
    expect(onLanguage).toHaveBeenCalledWith('es');
    expect(onRepeats).toHaveBeenCalledWith('every');
    expect(onPack).toHaveBeenCalledWith('postal', false);
    expect(onUnmute).toHaveBeenCalledWith('uspis');
  });

  it('tell the keys as they are, and lead to where they are changed', async () => {
    const onChangeKeys = vi.fn();
    const { user } = show(
      <NotebookView {...settings} settings={{ ...settings.settings, onChangeKeys }} />,
    );
    const keyOf = (term: string) => screen.getByText(term).nextElementSibling?.textContent;
    expect(keyOf('Go to the next marked term')).toBe('Alt+Shift+J');
    expect(keyOf('Open Plain View')).toBe('no key');
    await user.click(screen.getByRole('button', { name: 'Change the keys' }));
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('take a file in', async () => {
    const onImport = vi.fn();
    const transfer = { ...settings.settings.transfer, onImport };
    const { user } = show(
      <NotebookView {...settings} settings={{ ...settings.settings, transfer }} />,
    );
    const file = new File(['{}'], 'x.json', { type: 'application/json' });
    await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
    expect(onImport).toHaveBeenCalledWith(file);
  });

  it.each([
    [{ is: 'done', what: 'export', notes: 1 }, 'status', 'Exported 1 note.'],
    [
      { is: 'done', what: 'import', imported: { added: 2, merged: 1, same: 0 } },
      'status',
      'Import done. New: 2. Merged: 1. Already here: 0.',
    ],
    [
      { is: 'failed', problem: { key: 'broken', where: 'notes › 2 › body', what: 'not text' } },
      'alert',
      'Nothing was changed. In notes › 2 › body: not text',
    ],
    [
      { is: 'failed', problem: { key: 'notOurs', where: '', what: '' } },
      'alert',
      /^Nothing was changed\. The file is not an export/u,
    ],
    [
      { is: 'failed', problem: { key: 'full', name: 'x' } },
      'alert',
      /^Nothing was changed\. The disk/u,
    ],
  ] as const)('say what came of it: %j', (outcome, role, expected) => {
    const transfer = { ...settings.settings.transfer, outcome };
    show(<NotebookView {...settings} settings={{ ...settings.settings, transfer }} />);
    const said = screen.getAllByRole(role).map((each) => each.textContent ?? '');
    expect(
      said.some((text) => (typeof expected === 'string' ? text === expected : expected.test(text))),
    ).toBe(true);
  });
});
