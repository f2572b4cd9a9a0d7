import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { Choice } from '#components/settings/ModeChoice.tsx';
import { NEWS_SITES } from '#lib/settings/news-sites.ts';
import { originsOf } from '#lib/settings/where-to-run.ts';
import type { SettingsNow } from './useSettings.ts';

/** What {@link ModeChoice} needs. */
export type ModeNow = {
  readonly chosen: Choice | null;
  readonly newsSites: number;
  readonly outcome: 'saved' | 'refused' | 'notKept' | null;
  readonly onChoose: (choice: Choice) => void;
};

/** Lets the reader choose where it runs; a choice counts only with its permission. */
export function useMode({ settings, change }: SettingsNow): ModeNow {
  const [outcome, setOutcome] = useState<ModeNow['outcome']>(null);
  const choose = async (choice: Choice): Promise<void> => {
    const origins = originsOf(choice);
    // Asked first and without waiting for anything: browsers ask only within the click.
    const isGiven =
      origins.length === 0 || (await browser.permissions.request({ origins: [...origins] }));
    if (!isGiven) {
      setOutcome('refused');
      return;
    }
    // “Only when I click” needs no site, so none is kept. What a test build holds for good stays.
    if (choice === 'click')
      await browser.permissions.remove({ origins: ['<all_urls>'] }).catch(() => false);
    setOutcome(
      await change('mode', choice).then(
        () => 'saved',
        () => 'notKept',
      ),
    );
  };
  return {
    chosen: settings.mode === 'unset' ? null : settings.mode,
    newsSites: NEWS_SITES.length,
    outcome,
    onChoose: (choice) => void choose(choice),
  };
}
