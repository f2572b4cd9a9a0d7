import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NoteEditor } from '#components/notes/NoteEditor.tsx';
import { NO_OP, show } from '../fixtures/views.tsx';

const PROPS = {
  title: 'Note on this page',
  body: '',
  isDraftKept: false,
  problem: null,
  onInput: NO_OP,
  onSave: NO_OP,
  onCancel: NO_OP,
};

function Typing(props: { readonly onInput: (body: string) => void }) {
  const [body, setBody] = useState('');
  return (
    <NoteEditor
      {...PROPS}
      body={body}
      onInput={(next) => {
        props.onInput(next);
        setBody(next);
      }}
    />
  );
}

describe('the editor', () => {
  it('tells of every keystroke', async () => {
    const onInput = vi.fn();
    const { user } = show(<Typing onInput={onInput} />);
    await user.type(screen.getByRole('textbox', { name: 'Your note (Markdown)' }), 'Why');
    expect(onInput.mock.calls.flat()).toEqual(['W', 'Wh', 'Why']);
  });

  it('tells within the input event itself, not later', () => {
    const onInput = vi.fn();
    show(<NoteEditor {...PROPS} onInput={onInput} />);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'W' } });
    expect(onInput).toHaveBeenCalledWith('W');
  });

  it('lets no browser or helper keep or send what is typed', () => {
    show(<NoteEditor {...PROPS} />);
    const box = screen.getByRole('textbox');
    expect(box.getAttribute('autocomplete')).toBe('off');
    expect(box.getAttribute('spellcheck')).toBe('false');
    expect(box.getAttribute('data-gramm')).toBe('false');
  });

  it('previews Markdown', async () => {
    const { user } = show(<NoteEditor {...PROPS} body="It is **so**." />);
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
    const { again } = show(<NoteEditor {...PROPS} body={null} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    again(<NoteEditor {...PROPS} body="half a thought" />);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('says so while what is typed would go to the news page', () => {
    const { again } = show(<NoteEditor {...PROPS} isKeyboardElsewhere />);
    expect(screen.getByRole('alert').textContent).toMatch(/what you type goes there/u);
    again(<NoteEditor {...PROPS} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps no note without a word, but a passage may be marked without one', () => {
    const { again } = show(<NoteEditor {...PROPS} body=" " />);
    const isDisabled = (): boolean =>
      (screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled;
    expect(isDisabled()).toBe(true);
    again(<NoteEditor {...PROPS} quote="the outside" hasColours />);
    expect(isDisabled()).toBe(false);
  });
});
