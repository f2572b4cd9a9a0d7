import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { WelcomeView } from '#components/welcome/WelcomeView.tsx';
import { NO_OP, show } from '../fixtures/views.tsx';

const PROPS = {
  chosen: null,
  newsSites: 91,
  nextKey: 'Alt+Shift+J',
  outcome: null,
  onChoose: NO_OP,
  onNotebook: NO_OP,
};

describe('the welcome page', () => {
  it('says what it does, what it never does, and asks one question', () => {
    show(<WelcomeView {...PROPS} />);
    expect(screen.getByRole('heading', { name: 'What it does' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What it never does' })).toBeTruthy();
    expect(screen.getAllByRole('radiogroup')).toHaveLength(1);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.queryByRole('heading', { name: 'You are ready' })).toBeNull();
  });

  it('takes the answer by keyboard, and asks for nothing before it is confirmed', async () => {
    const onChoose = vi.fn();
    const { user } = show(<WelcomeView {...PROPS} onChoose={onChoose} />);
    await user.tab();
    await user.keyboard(' {ArrowDown}{ArrowDown}');
    expect(onChoose).not.toHaveBeenCalled();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onChoose.mock.calls).toEqual([['click']]);
  });

  it('cannot be confirmed before there is an answer', () => {
    show(<WelcomeView {...PROPS} />);
    expect(screen.getByRole('button', { name: 'Use this choice' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it.each([
    ['click', /press the Plain View button/u],
    ['articles', /number on the toolbar icon/u],
  ] as const)('says what comes next after %s', (chosen, expected) => {
    show(<WelcomeView {...PROPS} chosen={chosen} outcome="saved" />);
    expect(screen.getByText(expected)).toBeTruthy();
  });

  it.each([
    ['refused', /nothing was changed/u],
    ['notKept', /could not keep your choice/u],
  ] as const)('an answer that was %s is no dead end', (outcome, expected) => {
    show(<WelcomeView {...PROPS} outcome={outcome} />);
    expect(screen.getByRole('alert').textContent).toMatch(expected);
  });

  it('names the key as the reader’s keyboard does, and none where there is none', () => {
    const { again } = show(<WelcomeView {...PROPS} />, 'es');
    expect(screen.getByText(/Alt\+Mayús\+J lleva/u)).toBeTruthy();
    again(<WelcomeView {...PROPS} nextKey={undefined} />);
    expect(screen.queryByText(/Con el teclado/u)).toBeNull();
  });

  it('speaks Spanish', () => {
    show(<WelcomeView {...PROPS} />, 'es');
    expect(screen.getByRole('radio', { name: /En sitios de noticias/u })).toBeTruthy();
  });
});
