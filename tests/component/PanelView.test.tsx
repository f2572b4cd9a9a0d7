import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type PanelProps, PanelView } from '#components/sidepanel/PanelView.tsx';
import { EXPLAINERS, NO_OP, PAGE, PLACE, QUESTIONS, show } from '../fixtures/views.tsx';

const PROPS: PanelProps = {
  page: PAGE,
  isBusy: false,
  explainers: EXPLAINERS,
  notes: { is: 'read', notes: [] },
  passages: [],
  copies: [],
  shownTab: 'terms',
  openEntry: null,
  questions: QUESTIONS,
  shownNote: null,
  writing: null,
  noteKey: 'Alt+Shift+M',
  said: null,
  did: null,
  problem: null,
  onRecolour: NO_OP,
  onVersion: NO_OP,
  onReshape: NO_OP,
  onTab: NO_OP,
  onOpenEntry: NO_OP,
  onWritePage: NO_OP,
  onWriteEntry: NO_OP,
  onEdit: NO_OP,
  onDone: NO_OP,
  onDelete: NO_OP,
  onUndo: NO_OP,
  onDismiss: NO_OP,
  onGoToEntry: NO_OP,
  onGoToPassage: NO_OP,
  onAttach: NO_OP,
  onAcceptNow: NO_OP,
  onKeepOnPage: NO_OP,
  onTakeCopies: NO_OP,
};

describe('terms in the panel', () => {
  it('shows the whole explainer of the open one, and leads on to related ones', async () => {
    const onOpenEntry = vi.fn();
    const { user } = show(
      <PanelView {...PROPS} openEntry="mail-cover" onOpenEntry={onOpenEntry} />,
    );
    expect(screen.getByRole('heading', { name: 'How it works' })).toBeTruthy();
    await user.click(
      within(
        screen.getByRole('heading', { name: 'Related' }).parentElement as HTMLElement,
      ).getByRole('button'),
    );
    expect(onOpenEntry).toHaveBeenCalledWith('uspis');
  });

  it('starts a note on a term', async () => {
    const onWriteEntry = vi.fn();
    const { user } = show(<PanelView {...PROPS} openEntry="uspis" onWriteEntry={onWriteEntry} />);
    await user.click(screen.getByRole('button', { name: 'Note on this term' }));
    expect(onWriteEntry).toHaveBeenCalledWith('uspis');
  });

  it('shows a related entry that is not on the page above the list', () => {
    const page = { ...PAGE, terms: PAGE.terms.slice(0, 1) };
    show(<PanelView {...PROPS} page={page} openEntry="uspis" />);
    expect(screen.getByRole('region', { name: 'name of uspis' })).toBeTruthy();
  });

  it.each([
    ['no script runs there', { page: null }, /not running on this page/u],
    ['it is still looking', { page: null, isBusy: true }, /Looking at this page/u],
    ['nothing was found', { page: { ...PAGE, terms: [] } }, /None of the terms/u],
    [
      'another language',
      { page: { ...PAGE, language: null, terms: [] } },
      /no explainers in this page’s language/u,
    ],
  ])('says when %s', (_, more, expected) => {
    show(<PanelView {...PROPS} {...more} />);
    expect(screen.getByText(expected)).toBeTruthy();
  });
});

describe('notes in the panel', () => {
  const NOTES: PanelProps = { ...PROPS, shownTab: 'notes', notes: { is: 'read', notes: [PLACE] } };

  const LOST = { id: 'h1', state: 'lost', now: '', order: -1 } as const;

  it('teaches when there are none', () => {
    show(<PanelView {...PROPS} shownTab="notes" />);
    expect(screen.getByText(/Select a passage in the page/u)).toBeTruthy();
    expect(screen.getByText(/press Alt\+Shift\+M/u)).toBeTruthy();
  });

  it('shows the quote, the text as Markdown and where links lead', () => {
    show(<PanelView {...NOTES} />);
    const note = screen.getByRole('article', { name: 'On a passage' });
    expect(within(note).getByText('the outside of mail')).toBeTruthy();
    expect(within(note).getByText('signs').tagName).toBe('STRONG');
    expect(within(note).getByRole('link').textContent).toBe('see (example.org)');
  });

  it('edits and deletes, with undo', async () => {
    const onEdit = vi.fn();
    const onDelete = vi.fn();
    const onUndo = vi.fn();
    const { user, again } = show(<PanelView {...NOTES} onEdit={onEdit} onDelete={onDelete} />);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onEdit).toHaveBeenCalledWith(PLACE);
    expect(onDelete).toHaveBeenCalledWith('n1');
    again(<PanelView {...NOTES} did="deleted" onUndo={onUndo} />);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalled();
  });

  it('gives a passage another colour and other ends, and a note an earlier wording', async () => {
    const onRecolour = vi.fn();
    const onReshape = vi.fn();
    const onVersion = vi.fn();
    const place = { ...PLACE, note: { ...PLACE.note, revisions: [{ body: 'As it was', at: 5 }] } };
    const { user } = show(
      <PanelView
        {...NOTES}
        notes={{ is: 'read', notes: [place] }}
        onRecolour={onRecolour}
        onReshape={onReshape}
        onVersion={onVersion}
      />,
    );
    await user.click(screen.getByText('Color and passage'));
    await user.click(screen.getByRole('radio', { name: 'Evidence' }));
    await user.click(screen.getByRole('button', { name: 'End a word later' }));
    await user.click(screen.getByText('1 earlier version'));
    expect(screen.getByText('As it was')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use this version' }));
    expect(onRecolour).toHaveBeenCalledWith('n1', 'pink');
    expect(onReshape).toHaveBeenCalledWith(place, { edge: 'end', by: 1 });
    expect(onVersion).toHaveBeenCalledWith('n1', 5);
  });

  it('opens the explainer of a term that a note links to, and leaves other words as they are', async () => {
    const onOpenEntry = vi.fn();
    const onTab = vi.fn();
    const body =
      '[odd](plain-view-entry:%E0) See [[name of uspis]], `[[name of uspis]]` and [[nothing of ours]].';
    const place = { ...PLACE, note: { ...PLACE.note, body } };
    const { user } = show(
      <PanelView
        {...NOTES}
        notes={{ is: 'read', notes: [place] }}
        onOpenEntry={onOpenEntry}
        onTab={onTab}
      />,
    );
    expect(screen.getByText('[[name of uspis]]').tagName).toBe('CODE');
    expect(screen.getByText('[[nothing of ours]]')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'name of uspis' }));
    expect(onTab).toHaveBeenCalledWith('terms');
    expect(onOpenEntry).toHaveBeenCalledWith('uspis');
  });

  it('says why a change could not be written', () => {
    show(<PanelView {...NOTES} problem={{ key: 'full', name: '' }} />);
    expect(screen.getByRole('alert').textContent).toMatch(/storage is full/u);
  });

  it('leads to a passage that was found, and says when it was not', async () => {
    const onGoToPassage = vi.fn();
    const found = [{ id: 'h1', state: 'found', now: '', order: 0 }] as const;
    const { user, again } = show(
      <PanelView {...NOTES} passages={[...found]} onGoToPassage={onGoToPassage} />,
    );
    await user.click(screen.getByRole('button', { name: 'Show in the page' }));
    expect(onGoToPassage).toHaveBeenCalledWith('h1');
    again(<PanelView {...NOTES} passages={[LOST]} />);
    expect(screen.queryByRole('button', { name: 'Show in the page' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Not found here' })).toBeTruthy();
  });

  it('shows what the newsroom changed, word by word, and takes the new wording for the old', async () => {
    const onAcceptNow = vi.fn();
    const changed = { id: 'h1', state: 'changed', now: 'the inside of mail', order: 0 } as const;
    const { user } = show(<PanelView {...NOTES} passages={[changed]} onAcceptNow={onAcceptNow} />);
    const group = within(screen.getByRole('region', { name: 'Changed since' }));
    expect(group.getByRole('deletion').textContent).toContain('outside');
    expect(group.getByRole('insertion').textContent).toContain('inside');
    expect(group.getByText(/^Marked /u)).toBeTruthy();
    await user.click(group.getByRole('button', { name: 'Keep the new wording' }));
    expect(onAcceptNow).toHaveBeenCalledWith(PLACE);
  });

  it('keeps what is not found, with its paragraph, and lets the reader hang it elsewhere', async () => {
    const onAttach = vi.fn();
    const onKeepOnPage = vi.fn();
    const onUndo = vi.fn();
    const { user, again } = show(
      <PanelView {...NOTES} passages={[LOST]} onAttach={onAttach} onKeepOnPage={onKeepOnPage} />,
    );
    const group = within(screen.getByRole('region', { name: 'Not found here' }));
    expect(group.getByText('the outside of mail')).toBeTruthy();
    await user.click(group.getByText('The paragraph as it was'));
    expect(group.getByText(/nothing more\.$/u)).toBeTruthy();
    await user.click(group.getByRole('button', { name: 'Attach to the selection' }));
    await user.click(group.getByRole('button', { name: 'Keep as a note on the page' }));
    expect(onAttach).toHaveBeenCalledWith('n1');
    expect(onKeepOnPage).toHaveBeenCalledWith('n1');
    again(<PanelView {...NOTES} did="attached" onUndo={onUndo} />);
    expect(screen.getByText('The note hangs on the new passage now.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalled();
  });

  it('offers highlights of another article that stand here too, and takes no for an answer', async () => {
    const onTakeCopies = vi.fn();
    const article = { url: 'https://www.other.example/wire', title: 'The wire', language: 'en' };
    const copies = [{ article, notes: [PLACE] }];
    const { user } = show(<PanelView {...NOTES} copies={copies} onTakeCopies={onTakeCopies} />);
    expect(screen.getByText('1 of your highlights also occurs here.')).toBeTruthy();
    expect(screen.getByText(/“The wire” \(other\.example\)/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mark here too' }));
    expect(onTakeCopies).toHaveBeenCalledWith(copies[0]);
    await user.click(screen.getByRole('button', { name: 'Not here' }));
    expect(screen.queryByText(/also occurs here/u)).toBeNull();
  });

  it('lists notes on passages in reading order, then the others', () => {
    const of = (id: string, target: 'passage' | 'page', body: string) => ({
      ...PLACE,
      note: { ...PLACE.note, id, target, highlightId: target === 'page' ? '' : `h-${id}`, body },
    });
    const notes = [
      of('a', 'page', 'on the page'),
      of('b', 'passage', 'second'),
      of('c', 'passage', 'first'),
    ];
    const states = [
      { id: 'h-b', state: 'found', now: '', order: 1 } as const,
      { id: 'h-c', state: 'found', now: '', order: 0 } as const,
    ];
    show(<PanelView {...NOTES} notes={{ is: 'read', notes }} passages={states} />);
    const shown = screen.getAllByRole('article').map((each) => each.textContent ?? '');
    expect(shown.map((text) => /first|second|on the page/u.exec(text)?.[0])).toEqual([
      'first',
      'second',
      'on the page',
    ]);
  });

  it('says in words when the notebook cannot be opened', () => {
    const notes = { is: 'failed', problem: { key: 'unavailable', name: 'x' } } as const;
    show(<PanelView {...NOTES} notes={notes} />);
    expect(screen.getByRole('alert').textContent).toMatch(/cannot open the notebook/u);
  });

  it('tells that a note was saved', () => {
    show(<PanelView {...NOTES} said="saved" />);
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain('Saved');
  });
});
