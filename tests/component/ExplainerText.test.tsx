import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ExplainerText } from '#components/explainer/ExplainerText.tsx';
import { MarkdownText } from '#components/ui/MarkdownText.tsx';
import { OutsideLink } from '#components/ui/OutsideLink.tsx';
import { explain } from '#lib/packs/explain.ts';
import { catalogueFixture, entryFixture } from '../fixtures/packs.ts';
import { show } from '../fixtures/views.tsx';

const ENTRY = {
  ...entryFixture('a1'),
  sections: [{ section: 'status' as const, en: 'It holds.', es: 'Vale.', sources: ['cfr'] }],
};

function explainerOn(today: string) {
  const explainer = explain(catalogueFixture(new Map([['a1', ENTRY]])), 'a1', 'en', today);
  if (!explainer) throw new Error('no explainer');
  return explainer;
}

describe('an explainer', () => {
  it('names its sources by number, with the day they were checked', () => {
    show(<ExplainerText explainer={explainerOn('2026-12-01')} />);
    expect(screen.getAllByText('Sources 1')).toHaveLength(2);
    expect(screen.getByText(/primary source · Checked November 24, 2026/u)).toBeTruthy();
    expect(screen.queryByText(/may be out of date/u)).toBeNull();
  });

  it('past its day says so, and folds the status but keeps it', () => {
    show(<ExplainerText explainer={explainerOn('2027-02-01')} />);
    expect(screen.getByText(/Last checked on November 24, 2026/u)).toBeTruthy();
    expect(screen.getByText('It holds.').closest('details')?.open).toBe(false);
  });
});

describe('links that lead out', () => {
  it('show the real host of a look-alike', () => {
    show(<OutsideLink url="https://www.аррӏе.com/">Apple</OutsideLink>);
    expect(screen.getByRole('link').textContent).toBe('Apple (xn--80ak6aa92e.com)');
  });

  it.each([
    ['a script', '[x](javascript:alert(1))'],
    ['data', '[x](data:text/html,hello)'],
    ['a place in the extension', '[x](/notebook.html)'],
  ])('in a note are no links to %s', (_, text) => {
    show(<MarkdownText text={text} />);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('a picture in a note is not loaded, and HTML stays text', () => {
    show(<MarkdownText text={'![x](https://example.org/x.png) <img src=x onerror=alert(1)>'} />);
    expect(document.querySelector('img')).toBeNull();
  });
});
