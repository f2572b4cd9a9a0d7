import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NoteEditor } from '#components/notes/NoteEditor.tsx';
import type { Wording } from '#lib/notes/draft.ts';
import { NO_OP, show } from '../fixtures/views.tsx';

const PROPS = {
  title: 'Note on this page',
  wording: { body: '', tags: [] },
  knownTags: [],
  other: null,
  onKeepMine: NO_OP,
  onTakeOther: NO_OP,
  isDraftKept: false,
  problem: null,
  onInput: NO_OP,
  onSave: NO_OP,
  onCancel: NO_OP,
};

function Typing(props: {
  readonly onInput: (wording: Wording) => void;
  readonly knownTags?: readonly string[];
}) {
  const [wording, setWording] = useState<Wording>({ body: '', tags: [] });
  return (
    <NoteEditor
      {...PROPS}
      knownTags={props.knownTags ?? []}
      wording={wording}
      onInput={(next) => {
        props.onInput(next);
        setWording(next);
      }}
    />
  );
}

const text = (body: string): Wording => ({ body, tags: [] });

describe('the editor', () => {
  it('tells of every keystroke', async () => {
    const onInput = vi.fn();
    const { user } = show(<Typing onInput={onInput} />);
    await user.type(screen.getByRole('textbox', { name: 'Your note (Markdown)' }), 'Why');
    expect(onInput.mock.calls.flat().map(({ body }) => body)).toEqual(['W', 'Wh', 'Why']);
  });

  it('tells within the input event itself, not later', () => {
    const onInput = vi.fn();
    show(<NoteEditor {...PROPS} onInput={onInput} />);
    fireEvent.input(screen.getByRole('textbox', { name: 'Your note (Markdown)' }), {
      target: { value: 'W' },
    });
    expect(onInput).toHaveBeenCalledWith({ body: 'W', tags: [] });
  });

  it('lets no browser or helper keep or send what is typed', () => {
    show(<NoteEditor {...PROPS} />);
    for (const box of screen.getAllByRole('textbox')) {
      expect(box.getAttribute('autocomplete')).toBe('off');
      expect(box.getAttribute('spellcheck')).toBe('false');
      expect(box.getAttribute('data-gramm')).toBe('false');
    }
  });

  it('previews Markdown', async () => {
    const { user } = show(<NoteEditor {...PROPS} wording={text('It is **so**.')} />);
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(screen.getByText('so').tagName).toBe('STRONG');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('offers colours for a passage and saves with the one chosen', async () => {
    const onSave = vi.fn();
    const { user } = show(<NoteEditor {...PROPS} quote="the outside" hasColours onSave={onSave} />);
    expect(screen.getByText('the outside').tagName).toBe('BLOCKQUOTE');
    await user.click(screen.getByRole('radio', { name: 'Evidence' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledWith('pink');
  });

  it('says that the draft is kept, and when something could not be written', () => {
    const { again } = show(<NoteEditor {...PROPS} isDraftKept />);
    expect(screen.getByRole('status').textContent).toBe('Draft kept');
    again(<NoteEditor {...PROPS} isDraftKept problem="The disk is full." />);
    expect(screen.getByRole('alert').textContent).toBe('The disk is full.');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('cannot be typed in before the draft was read, and has the focus then', () => {
    const { again } = show(<NoteEditor {...PROPS} wording={null} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    again(<NoteEditor {...PROPS} wording={text('half a thought')} />);
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'Your note (Markdown)' }),
    );
  });

  it('has buttons for those who do not know Markdown', async () => {
    const onInput = vi.fn();
    const { user } = show(<Typing onInput={onInput} />);
    const field = screen.getByRole('textbox', { name: 'Your note (Markdown)' });
    await user.type(field, 'mail cover');
    (field as HTMLTextAreaElement).setSelectionRange(0, 4);
    await user.click(screen.getByRole('button', { name: 'Bold' }));
    expect((field as HTMLTextAreaElement).value).toBe('**mail** cover');
    await user.click(screen.getByRole('button', { name: 'Quote' }));
    expect((field as HTMLTextAreaElement).value).toBe('> **mail** cover');
    expect(onInput.mock.lastCall?.[0].body).toBe('> **mail** cover');
  });

  it('takes tags, and offers those in use as they are begun', async () => {
    const onInput = vi.fn();
    const { user } = show(<Typing onInput={onInput} knownTags={['law', 'Lawsuits', 'mail']} />);
    await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'Essay, #la');
    expect(onInput.mock.lastCall?.[0].tags).toEqual(['Essay', 'la']);
    expect(screen.queryByRole('button', { name: '#mail' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '#Lawsuits' }));
    expect(onInput.mock.lastCall?.[0].tags).toEqual(['Essay', 'Lawsuits']);
  });

  it('shows what another window saved, and lets the reader decide', async () => {
    const onKeepMine = vi.fn();
    const onTakeOther = vi.fn();
    const { user } = show(
      <NoteEditor
        {...PROPS}
        wording={text('mine')}
        other="**theirs**"
        onKeepMine={onKeepMine}
        onTakeOther={onTakeOther}
      />,
    );
    expect(within(screen.getByRole('alert')).getByText('theirs').tagName).toBe('STRONG');
    await user.click(screen.getByRole('button', { name: 'Keep mine' }));
    await user.click(screen.getByRole('button', { name: 'Take the other' }));
    expect(onKeepMine).toHaveBeenCalledOnce();
    expect(onTakeOther).toHaveBeenCalledOnce();
  });

  it('says so while what is typed would go to the news page', () => {
    const { again } = show(<NoteEditor {...PROPS} isKeyboardElsewhere />);
    expect(screen.getByRole('alert').textContent).toMatch(/what you type goes there/u);
    again(<NoteEditor {...PROPS} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps no note without a word, but a passage may be marked without one', () => {
    const { again } = show(<NoteEditor {...PROPS} wording={text(' ')} />);
    const isDisabled = (): boolean =>
      (screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled;
    expect(isDisabled()).toBe(true);
    again(<NoteEditor {...PROPS} quote="the outside" hasColours />);
    expect(isDisabled()).toBe(false);
  });
});
