import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { OpenPackView } from '#components/packs/OpenPackView.tsx';
import { admitPack } from '#lib/packs/admit-pack.ts';
import { catalogueOf } from '#lib/packs/catalogue.ts';
import { previewPack } from '#lib/packs/preview-pack.ts';
import { packFixture } from '../fixtures/packs.ts';
import { PACK_DOINGS, show } from '../fixtures/views.tsx';

const { opening } = PACK_DOINGS;

async function shown(text = JSON.stringify(packFixture())) {
  const admitted = await admitPack(text);
  if (!admitted.ok) throw new Error('the pack is sound');
  const preview = previewPack(admitted, [], catalogueOf([], []), 'en');
  return { is: 'shown', admitted, preview } as const;
}

describe('adding a pack', () => {
  it('takes pasted text, and a file by its button', async () => {
    const onText = vi.fn();
    const { user } = show(<OpenPackView {...opening} onText={onText} />);
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
    await user.click(screen.getByText('Paste its text'));
    await user.click(screen.getByRole('textbox', { name: 'Text of the pack' }));
    await user.paste('{"format":2}');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(onText).toHaveBeenCalledWith('{"format":2}');
  });

  it('says in an alert what is wrong, in the reader’s language', () => {
    const problems = [{ key: 'notJson', values: [3] }] as const;
    show(<OpenPackView {...opening} offered={{ is: 'refused', problems }} />, 'es');
    expect(screen.getByRole('alert').textContent).toContain(
      'la línea 3 no se puede leer como JSON',
    );
  });

  it('shows what a pack is before it is taken; taken or not is the reader’s to say', async () => {
    const [onTake, onLeave] = [vi.fn(), vi.fn()];
    const offered = await shown();
    const { user } = show(
      <OpenPackView {...opening} offered={offered} onTake={onTake} onLeave={onLeave} />,
    );
    expect(screen.getByRole('region', { name: 'Before you take “My pack”' })).toBeTruthy();
    expect(screen.getByText('It is not signed: nobody can tell who made it.')).toBeTruthy();
    expect(screen.getByText('Explained differently by packs that you have: 1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Do not take it' }));
    expect(onLeave).toHaveBeenCalledOnce();
    expect(onTake).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Take it' }));
    expect(onTake).toHaveBeenCalledOnce();
  });

  it('shows words of a pack as words, whatever they look like', async () => {
    const evil = '<img src=x onerror=alert(1)>**bold**';
    const pack = { ...packFixture(), title: { en: evil }, summary: { en: evil }, authors: [evil] };
    show(<OpenPackView {...opening} offered={await shown(JSON.stringify(pack))} />);
    expect(document.querySelector('img, strong')).toBeNull();
    expect(screen.getByText(evil)).toBeTruthy();
  });
});
