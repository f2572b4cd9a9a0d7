import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type PacksProps, PacksView } from '#components/packs/PacksView.tsx';
import { EXPLAINERS, NO_OP, PACK_DOINGS, show } from '../fixtures/views.tsx';

const PROPS: PacksProps = {
  packs: [
    {
      id: 'postal',
      title: 'Postal',
      summary: 'About mail.',
      ids: ['mail-cover', 'uspis'],
    },
    { id: 'other', title: 'Other', summary: 'About more.', ids: [] },
  ],
  explainers: EXPLAINERS,
  shown: 'postal',
  openEntry: null,
  ...PACK_DOINGS,
  onPack: NO_OP,
  onOpen: NO_OP,
};

describe('the overview of the packs', () => {
  it('lists every entry with what it goes together with, and opens it', async () => {
    const onOpen = vi.fn();
    const { user } = show(<PacksView {...PROPS} onOpen={onOpen} />);
    const [, item] = screen.getAllByRole('listitem');
    expect(item?.textContent).toContain('with name of mail-cover');
    await user.click(screen.getByRole('button', { name: 'name of uspis' }));
    expect(onOpen).toHaveBeenCalledWith('uspis');
  });

  it('shows the explainer that is open, from which related ones are reached', async () => {
    const onOpen = vi.fn();
    const { user } = show(<PacksView {...PROPS} openEntry="mail-cover" onOpen={onOpen} />);
    const aside = within(screen.getByRole('region', { name: 'name of mail-cover' }));
    await user.click(aside.getByRole('button', { name: 'name of uspis' }));
    expect(onOpen).toHaveBeenCalledWith('uspis');
    await user.click(aside.getByRole('button', { name: 'Close the explainer' }));
    expect(onOpen).toHaveBeenLastCalledWith(null);
  });

  it('leads to another pack', async () => {
    const onPack = vi.fn();
    const { user } = show(<PacksView {...PROPS} onPack={onPack} />);
    await user.click(screen.getByRole('tab', { name: 'Other' }));
    expect(onPack).toHaveBeenCalledWith('other');
  });

  it('says nothing twice to a screen reader: the picture is hidden from it', () => {
    show(<PacksView {...PROPS} />);
    expect(screen.getAllByText('name of uspis').length).toBeGreaterThan(1);
    expect(screen.getAllByRole('button', { name: 'name of uspis' })).toHaveLength(1);
  });
});
