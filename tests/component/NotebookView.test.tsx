import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type NotebookProps, NotebookView } from '#components/notebook/NotebookView.tsx';
import { EXPLAINERS, NO_OP, PACK_DOINGS, PLACE, show } from '../fixtures/views.tsx';

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
  did: null,
  problem: null,
  sinceBackup: 0,
  find: EXPLAINERS.find,
  trash: { trash: [], onRestore: NO_OP, onForget: NO_OP, onEmpty: NO_OP },
  nameOf: EXPLAINERS.nameOf,
  packs: {
    packs: [POSTAL],
    explainers: EXPLAINERS,
    shown: 'postal',
    openEntry: null,
    ...PACK_DOINGS,
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
      hasHideKey: true,
      colourNames: { yellow: '', green: '', blue: '', pink: '' },
      lastBackup: 0,
      mutedEntries: ['uspis'],
      mutedPacks: [],
      packOrder: [],
      packsChanged: 0,
    },
    browserLanguage: 'en',
    packs: [POSTAL],
    nameOf: EXPLAINERS.nameOf,
    transfer: {
      outcome: { is: 'none' },
      preview: null,
      lastBackup: null,
      isBusy: false,
      onExport: NO_OP,
      onOpen: NO_OP,
      onMerge: NO_OP,
      onReplace: NO_OP,
      onClose: NO_OP,
    },
    onColourName: NO_OP,
    wipe: {
      kind: null,
      host: '',
      entry: '',
      hosts: [],
      entries: [],
      count: null,
      outcome: null,
      onKind: NO_OP,
      onHost: NO_OP,
      onEntry: NO_OP,
      onWipe: NO_OP,
    },
    onBar: NO_OP,
    onHideKey: NO_OP,
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
  onRecolour: NO_OP,
  onVersion: NO_OP,
  onOpenEntry: NO_OP,
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

describe('what was deleted', () => {
  const ROW = { id: 'n1', note: PLACE.note, highlight: null, article: PLACE.article, deletedAt: 0 };

  it('can be put back, or deleted for good', async () => {
    const onRestore = vi.fn();
    const onForget = vi.fn();
    const onEmpty = vi.fn();
    const trash = { trash: [ROW], onRestore, onForget, onEmpty };
    const { user } = show(
      <NotebookView {...PROPS} notes={{ is: 'read', notes: [] }} found={[]} trash={trash} />,
    );
    await user.click(screen.getByText('Trash (1)'));
    const note = within(screen.getByRole('article', { name: 'Deleted note' }));
    await user.click(note.getByRole('button', { name: 'Put back' }));
    await user.click(note.getByRole('button', { name: 'Delete for good' }));
    await user.click(screen.getByRole('button', { name: 'Empty the trash' }));
    expect(onRestore).toHaveBeenCalledWith('n1');
    expect(onForget).toHaveBeenCalledWith('n1');
    expect(onEmpty).toHaveBeenCalledOnce();
  });
});

describe('many notes', () => {
  const many = Array.from({ length: 70 }, (_, index) => ({
    ...ON_TERM,
    note: { ...ON_TERM.note, id: `m${index}` },
  }));

  it('come in parts', async () => {
    const { user } = show(
      <NotebookView {...PROPS} notes={{ is: 'read', notes: many }} found={many} />,
    );
    expect(screen.getAllByRole('article')).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: 'Show more (62)' }));
    expect(screen.getAllByRole('article')).toHaveLength(16);
  });

  it('without a backup are worth a quiet word, which can be put off', async () => {
    const onExport = vi.fn();
    const transfer = { ...PROPS.settings.transfer, onExport };
    const { user, again } = show(
      <NotebookView {...PROPS} sinceBackup={20} settings={{ ...PROPS.settings, transfer }} />,
    );
    const word = within(screen.getByRole('complementary', { name: 'Backup' }));
    await user.click(word.getByRole('button', { name: 'Export everything' }));
    expect(onExport).toHaveBeenCalledOnce();
    await user.click(word.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    again(<NotebookView {...PROPS} sinceBackup={19} />);
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('are found by their tags, and by the terms they link to', async () => {
    const onTag = vi.fn();
    const body = 'As in [[name of uspis]].';
    const linking = { ...PLACE, note: { ...PLACE.note, body } };
    const { user, again } = show(<NotebookView {...PROPS} onTag={onTag} />);
    await user.click(screen.getAllByRole('button', { name: '#law' })[0] as HTMLElement);
    expect(onTag).toHaveBeenCalledWith('law');
    again(<NotebookView {...PROPS} shownTab="terms" found={[linking]} />);
    expect(screen.getByRole('region', { name: 'name of uspis' })).toBeTruthy();
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
    const onOpen = vi.fn();
    const transfer = { ...settings.settings.transfer, onOpen };
    const { user } = show(
      <NotebookView {...settings} settings={{ ...settings.settings, transfer }} />,
    );
    const file = new File(['{}'], 'x.json', { type: 'application/json' });
    await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
    expect(onOpen).toHaveBeenCalledWith(file);
  });

  it('shows what a file would do before it does, and replaces only after a word was typed', async () => {
    const onMerge = vi.fn();
    const onReplace = vi.fn();
    const comparison = {
      added: 3,
      same: 2,
      newerHere: 1,
      newerThere: 4,
      inTrash: 5,
      onlyHere: 6,
    };
    const transfer = {
      ...settings.settings.transfer,
      preview: { exportedAt: 0, notes: 10, comparison, isChecked: true },
      onMerge,
      onReplace,
    };
    const { user } = show(
      <NotebookView {...settings} settings={{ ...settings.settings, transfer }} />,
    );
    const preview = within(screen.getByRole('region', { name: 'What this file would do' }));
    for (const words of ['Only in the file: 3', 'Newer in the file: 4', 'Newer here: 1'])
      expect(preview.getByText(words)).toBeTruthy();
    await user.click(preview.getByRole('button', { name: 'Add to my notebook' }));
    expect(onMerge).toHaveBeenCalledOnce();
    await user.click(preview.getByText('Replace my notebook instead'));
    const replace = preview.getByRole('button', { name: 'Replace everything' });
    await user.click(replace);
    expect(onReplace).not.toHaveBeenCalled();
    await user.type(preview.getByRole('textbox', { name: /type: replace/u }), 'Replace');
    await user.click(replace);
    expect(onReplace).toHaveBeenCalledOnce();
  });

  it('delete for good only what the reader has seen the extent of', async () => {
    const onKind = vi.fn();
    const onHost = vi.fn();
    const onWipe = vi.fn();
    const wipe = {
      ...settings.settings.wipe,
      hosts: ['a.example', 'b.example'],
      onKind,
      onHost,
      onWipe,
    };
    const withWipe = (more: Partial<typeof wipe>): NotebookProps => ({
      ...settings,
      settings: { ...settings.settings, wipe: { ...wipe, ...more } },
    });
    const { user, again } = show(<NotebookView {...withWipe({})} />);
    await user.click(screen.getByRole('radio', { name: 'All of one site' }));
    expect(onKind).toHaveBeenCalledWith('site');
    again(<NotebookView {...withWipe({ kind: 'site', host: 'a.example', count: 3 })} />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Site' }), 'b.example');
    expect(onHost).toHaveBeenCalledWith('b.example');
    await user.click(screen.getByRole('button', { name: 'Delete 3 notes' }));
    expect(onWipe).toHaveBeenCalledTimes(1);
    again(<NotebookView {...withWipe({ kind: 'everything', count: 9 })} />);
    await user.click(screen.getByRole('button', { name: 'Delete 9 notes' }));
    expect(onWipe).toHaveBeenCalledTimes(1);
    await user.type(screen.getByRole('textbox', { name: /type: delete/u }), 'delete');
    await user.click(screen.getByRole('button', { name: 'Delete 9 notes' }));
    expect(onWipe).toHaveBeenCalledTimes(2);
  });

  it('names the colours as the reader wants', async () => {
    const onColourName = vi.fn();
    const { user } = show(
      <NotebookView {...settings} settings={{ ...settings.settings, onColourName }} />,
    );
    await user.type(screen.getByRole('textbox', { name: 'Claim' }), ' Thesis ');
    await user.tab();
    expect(onColourName).toHaveBeenCalledWith('green', 'Thesis');
  });

  it.each([
    [{ is: 'done', what: 'export', notes: 1 }, 'status', 'Exported 1 note.'],
    [
      { is: 'done', what: 'merge', imported: { added: 2, merged: 1, same: 0 } },
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
