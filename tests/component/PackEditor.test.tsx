import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { PackEditing } from '#components/hooks/usePackEditor.ts';
import { PackEditor } from '#components/packs/editor/PackEditor.tsx';
import { blankPack } from '#lib/packs/edit-pack.ts';
import type { Pack } from '#lib/packs/schema.ts';
import { packFixture } from '../fixtures/packs.ts';
import { NO_OP, show } from '../fixtures/views.tsx';

/** The editor as it is used: what is changed is shown. */
function Editor(
  props: { readonly pack: Pack; readonly onChange: (pack: Pack) => void } & Partial<PackEditing>,
) {
  const [pack, setPack] = useState(props.pack);
  return (
    <PackEditor
      isKept
      problem={null}
      canUndo={false}
      canRedo={false}
      problems={[]}
      onUndo={NO_OP}
      onRedo={NO_OP}
      onShare={NO_OP}
      onClose={NO_OP}
      {...props}
      pack={pack}
      onChange={(next) => {
        setPack(next);
        props.onChange(next);
      }}
    />
  );
}

describe('the editor of packs', () => {
  it('writes an entry, shows it as readers will see it, and says what lights up and why', async () => {
    const onChange = vi.fn();
    const { user } = show(<Editor pack={blankPack('pack-1', '2026-11-24')} onChange={onChange} />);
    await user.click(screen.getByRole('button', { name: 'Add an entry' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ice');
    await user.type(
      screen.getByRole('textbox', { name: 'Explained in two sentences' }),
      'An agency.',
    );
    await user.type(screen.getByRole('textbox', { name: 'Spellings' }), 'ice');
    const preview = screen.getByRole('complementary', { name: 'As readers will see it' });
    expect(within(preview).getByText(/An agency\./u)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Paste a text' }), 'Thick ice, and ICE.');
    expect(await screen.findByText('2 marks')).toBeTruthy();
    // The warning says whose it is, and its cure is a button.
    expect(screen.getByText(/^Ice: “ice” is short/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Write it “ICE”' }));
    expect(await screen.findByText('1 mark')).toBeTruthy();
    expect(onChange.mock.lastCall?.[0].entries[0].forms.en).toMatchObject([{ text: 'ICE' }]);
  });

  it('shares nothing while something is wrong, and says what', () => {
    const problems = [{ key: 'empty', field: 'title' }] as const;
    show(<Editor pack={packFixture()} onChange={NO_OP} problems={problems} />);
    expect(screen.getByText('The title is empty.')).toBeTruthy();
    const share = screen.getByRole('button', { name: 'Share: file for students' });
    expect(share.hasAttribute('disabled')).toBe(true);
  });

  it('makes questions with choices, and keeps their order', async () => {
    const onChange = vi.fn();
    const { user } = show(<Editor pack={packFixture()} onChange={onChange} />);
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    await user.type(screen.getByRole('textbox', { name: 'Question' }), 'When?');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Answer' }), 'One of several');
    await user.type(screen.getByRole('textbox', { name: 'Choices' }), 'Now{Enter}Then');
    expect(onChange.mock.lastCall?.[0].questions).toMatchObject([
      { ask: { en: 'When?' }, kind: 'choice', choices: [{ en: 'Now' }, { en: 'Then' }] },
    ]);
  });
});
