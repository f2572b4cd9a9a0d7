import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Changes } from '#components/hooks/useChanges.ts';
import type { NotesHere } from '#components/hooks/useNotesHere.ts';
import type { TabNow } from '#components/hooks/useTab.ts';
import { type PopupProps, PopupView } from '#components/popup/PopupView.tsx';
import { EXPLAINERS, NO_OP, PAGE, PLACE, show } from '../fixtures/views.tsx';

const CHANGES: Changes = {
  did: null,
  problem: null,
  remove: NO_OP,
  attach: async () => undefined,
  keepOnPage: NO_OP,
  recolour: NO_OP,
  restoreVersion: NO_OP,
  copy: NO_OP,
  undo: NO_OP,
  dismiss: NO_OP,
};

const NOTES_HERE: NotesHere = {
  article: { url: PAGE.url, title: 'A story', language: 'en' },
  notes: { is: 'read', notes: [PLACE] },
  changes: CHANGES,
  writing: null,
  onWrite: NO_OP,
  onDone: NO_OP,
};

const PROPS: PopupProps = {
  tab: { is: 'running', tabId: 1, host: 'news.example', page: PAGE },
  explainers: EXPLAINERS,
  packs: [{ id: 'postal', title: 'Postal surveillance', summary: '', ids: [] }],
  mutedPacks: [],
  notesHere: NOTES_HERE,
  justMuted: null,
  isSiteOn: true,
  isAnswered: true,
  problem: null,
  onAnnotate: NO_OP,
  onShow: NO_OP,
  onSite: NO_OP,
  onGoTo: NO_OP,
  onMute: NO_OP,
  onUnmute: NO_OP,
  onHide: NO_OP,
  onDismissMuted: NO_OP,
  onPack: NO_OP,
  onAddPack: NO_OP,
  onPanel: NO_OP,
  onNotebook: NO_OP,
  onSettings: NO_OP,
  onWelcome: NO_OP,
};

describe('the popup on a page with terms', () => {
  it('lists them by importance with their counts', () => {
    show(<PopupView {...PROPS} />);
    expect(screen.getByText('2 terms on this page')).toBeTruthy();
    const heads = within(screen.getByRole('list', { name: 'Terms on this page' })).getAllByRole(
      'button',
    );
    expect(heads.map((head) => head.textContent)).toEqual([
      'name of mail-coverProgram3 times',
      'name of uspisAgency1 time',
    ]);
  });

  it('opens a term to its explainer, and goes to one mention after another', async () => {
    const onGoTo = vi.fn();
    const { user } = show(<PopupView {...PROPS} onGoTo={onGoTo} />);
    await user.click(screen.getByRole('button', { name: /name of mail-cover/u }));
    expect(screen.getByText('summary')).toBeTruthy();
    expect(
      screen.getByRole('link', { name: /39 CFR 233.3 \(law.cornell.edu\)/u }).getAttribute('rel'),
    ).toBe('noreferrer noopener');
    const next = screen.getByRole('button', { name: 'Go to the next one' });
    await user.click(next);
    await user.click(next);
    expect(onGoTo.mock.calls).toEqual([['mail-cover'], ['mail-cover']]);
  });

  it('works by keyboard', async () => {
    const onMute = vi.fn();
    const { user } = show(<PopupView {...PROPS} onMute={onMute} />);
    screen.getByRole('button', { name: /name of uspis/u }).focus();
    await user.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Do not mark this' }).focus();
    await user.keyboard(' ');
    expect(onMute).toHaveBeenCalledWith('uspis');
  });

  it('switches the page, the site and a pack', async () => {
    const onShow = vi.fn();
    const onSite = vi.fn();
    const onPack = vi.fn();
    const { user } = show(<PopupView {...PROPS} onShow={onShow} onSite={onSite} onPack={onPack} />);
    await user.click(screen.getByRole('switch', { name: 'Marks on this page' }));
    await user.click(screen.getByRole('switch', { name: 'Always on news.example' }));
    await user.click(screen.getByText('Packs'));
    await user.click(screen.getByRole('switch', { name: 'Postal surveillance' }));
    expect(onShow).toHaveBeenCalledWith(false);
    expect(onSite).toHaveBeenCalledWith(false);
    expect(onPack).toHaveBeenCalledWith('postal', false);
  });

  it('offers undo after a term was muted', async () => {
    const onUnmute = vi.fn();
    const { user } = show(<PopupView {...PROPS} justMuted="uspis" onUnmute={onUnmute} />);
    expect(screen.getByText('“name of uspis” is no longer marked.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUnmute).toHaveBeenCalled();
  });

  it('shows no list while the marks are away', () => {
    const page = { ...PAGE, isShown: false };
    show(<PopupView {...PROPS} tab={{ is: 'running', tabId: 1, host: 'news.example', page }} />);
    expect(screen.queryByRole('list', { name: 'Terms on this page' })).toBeNull();
    expect(screen.getByRole('switch', { name: 'Marks on this page' })).toHaveProperty(
      'checked',
      false,
    );
  });
});

describe('the popup elsewhere', () => {
  const tabs: { readonly [name in 'busy' | 'forbidden' | 'idle' | 'none' | 'german']: TabNow } = {
    busy: { is: 'busy' },
    forbidden: { is: 'forbidden' },
    idle: { is: 'idle', tabId: 1, host: 'news.example' },
    none: { is: 'running', tabId: 1, host: 'news.example', page: { ...PAGE, terms: [] } },
    german: {
      is: 'running',
      tabId: 1,
      host: 'news.example',
      page: { ...PAGE, language: null, terms: [] },
    },
  };

  it.each([
    ['busy', 'Looking at this page…'],
    ['forbidden', /Plain View cannot run here/u],
    ['idle', 'Plain View is not running on this page.'],
    ['none', /None of the terms/u],
    ['german', /no explainers in this page’s language/u],
  ] as const)('says what is the matter: %s', (name, expected) => {
    show(<PopupView {...PROPS} tab={tabs[name]} />);
    expect(screen.getByText(expected)).toBeTruthy();
  });

  it('marks the page by one button, and says when the browser refuses', async () => {
    const onAnnotate = vi.fn();
    const { user, again } = show(<PopupView {...PROPS} tab={tabs.idle} onAnnotate={onAnnotate} />);
    await user.click(screen.getByRole('button', { name: 'Mark this page now' }));
    expect(onAnnotate).toHaveBeenCalled();
    again(<PopupView {...PROPS} tab={tabs.idle} problem="annotateFailed" />);
    expect(screen.getByRole('alert').textContent).toMatch(/does not allow it/u);
  });

  it('asks the question that was not answered', async () => {
    const onWelcome = vi.fn();
    const { user } = show(<PopupView {...PROPS} isAnswered={false} onWelcome={onWelcome} />);
    await user.click(screen.getByRole('button', { name: 'Answer now' }));
    expect(onWelcome).toHaveBeenCalled();
  });

  it('speaks Spanish', () => {
    show(<PopupView {...PROPS} />, 'es');
    expect(screen.getByText('2 términos en esta página')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Abrir cuaderno' })).toBeTruthy();
  });
});

describe('the notes of the page in the popup', () => {
  it('are shown when unfolded, and can be reworded and deleted', async () => {
    const [onWrite, remove] = [vi.fn(), vi.fn()];
    const here = { ...NOTES_HERE, onWrite, changes: { ...CHANGES, remove } };
    const { user } = show(<PopupView {...PROPS} notesHere={here} />);
    await user.click(screen.getByText('Notes on this page: 1'));
    expect(screen.getByText('the outside of mail')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(screen.getByRole('button', { name: 'Note on this page' }));
    expect(onWrite.mock.calls).toEqual([
      [{ on: 'note', place: PLACE }],
      [{ on: 'page', article: NOTES_HERE.article }],
    ]);
    expect(remove).toHaveBeenCalledWith('n1');
  });

  it('say that the notebook cannot be opened', () => {
    const here: NotesHere = {
      ...NOTES_HERE,
      notes: { is: 'failed', problem: { key: 'unavailable', name: 'X' } },
    };
    show(<PopupView {...PROPS} notesHere={here} />);
    expect(screen.getByRole('alert', { hidden: true })).toBeTruthy();
  });
});
