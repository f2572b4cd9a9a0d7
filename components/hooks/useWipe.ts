import { useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import type { TrashRow } from '#lib/notes/remove-note.ts';
import { countWiped, entriesOf, hostsOf, type Wipe, wipe } from '#lib/notes/wipe.ts';
import { forgetSettings } from '#lib/settings/settings.ts';
import type { NotesNow } from './useNotes.ts';

/** What can be deleted for good. */
export type WipeKind = 'hour' | 'site' | 'entry' | 'everything';

/** Deleting for good, for the view that shows it. */
export type WipeNow = {
  readonly kind: WipeKind | null;
  readonly host: string;
  readonly entry: string;
  readonly hosts: readonly string[];
  readonly entries: readonly string[];
  /** How many notes it would delete, those in the trash with them; null while that is not known. */
  readonly count: number | null;
  readonly outcome: 'done' | StoreProblem | null;
  readonly onKind: (kind: WipeKind) => void;
  readonly onHost: (host: string) => void;
  readonly onEntry: (entry: string) => void;
  readonly onWipe: () => void;
};

const HOUR_MS = 3_600_000;

/**
 * Lets the reader delete for good, once they have seen how much that is.
 *
 * @param notes all notes as they are now
 * @param trash what is in the trash now
 */
export function useWipe(notes: NotesNow, trash: readonly TrashRow[]): WipeNow {
  const [kind, setKind] = useState<WipeKind | null>(null);
  const [chosenHost, setHost] = useState('');
  const [chosenEntry, setEntry] = useState('');
  const [outcome, setOutcome] = useState<WipeNow['outcome']>(null);

  // Counted for those who ask: most visits to the notebook do not.
  const isAsked = kind !== null;
  const rows = useMemo(
    () => (isAsked && notes.is === 'read' ? notes.notes.map(({ note }) => note) : []),
    [isAsked, notes],
  );
  const hosts = useMemo(() => hostsOf(rows), [rows]);
  const entries = useMemo(() => entriesOf(rows), [rows]);
  const host = hosts.includes(chosenHost) ? chosenHost : (hosts[0] ?? '');
  const entry = entries.includes(chosenEntry) ? chosenEntry : (entries[0] ?? '');
  const meant = wipeOf(kind, host, entry, Date.now());
  const all = useMemo(() => [...rows, ...trash.map(({ note }) => note)], [rows, trash]);

  const run = async (): Promise<void> => {
    if (!meant) return;
    await wipe(meant);
    if (meant.what === 'everything') {
      await browser.permissions.remove({ origins: ['<all_urls>'] }).catch(() => false);
      await forgetSettings();
    }
    setKind(null);
  };
  return {
    kind,
    host,
    entry,
    hosts,
    entries,
    count: meant && notes.is === 'read' ? countWiped(all, meant) : null,
    outcome: notes.is === 'failed' ? notes.problem : outcome,
    onKind: (chosen) => {
      setOutcome(null);
      setKind(chosen);
    },
    onHost: setHost,
    onEntry: setEntry,
    onWipe: () => {
      run().then(
        () => setOutcome('done'),
        (error) => setOutcome(problemOf(error)),
      );
    },
  };
}

function wipeOf(kind: WipeKind | null, host: string, entry: string, now: number): Wipe | null {
  switch (kind) {
    case null:
      return null;
    case 'hour':
      return { what: 'since', since: now - HOUR_MS };
    case 'site':
      return host === '' ? null : { what: 'site', host };
    case 'entry':
      return entry === '' ? null : { what: 'entry', entry };
    case 'everything':
      return { what: 'everything' };
  }
}
