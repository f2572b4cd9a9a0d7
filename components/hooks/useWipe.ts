import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import { countWiped, type Wipe, wipe, wipeable } from '#lib/notes/wipe.ts';
import { forgetSettings } from '#lib/settings/settings.ts';

/** What can be deleted for good. */
export type WipeKind = 'hour' | 'site' | 'entry' | 'everything';

/** Deleting for good, for the view that shows it. */
export type WipeNow = {
  readonly kind: WipeKind | null;
  readonly host: string;
  readonly entry: string;
  readonly hosts: readonly string[];
  readonly entries: readonly string[];
  /** How many notes it would delete; null until that is counted. */
  readonly count: number | null;
  readonly outcome: 'done' | StoreProblem | null;
  readonly onKind: (kind: WipeKind) => void;
  readonly onHost: (host: string) => void;
  readonly onEntry: (entry: string) => void;
  readonly onWipe: () => void;
};

const HOUR_MS = 3_600_000;

/** Lets the reader delete for good, once they have seen how much that is. */
export function useWipe(): WipeNow {
  const [kind, setKind] = useState<WipeKind | null>(null);
  const [host, setHost] = useState('');
  const [entry, setEntry] = useState('');
  const [lists, setLists] = useState<Awaited<ReturnType<typeof wipeable>>>({
    hosts: [],
    entries: [],
  });
  const [count, setCount] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<WipeNow['outcome']>(null);
  const [wipes, setWipes] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each deletion.
  useEffect(() => {
    wipeable().then(
      (read) => {
        setLists(read);
        setHost((now) => (read.hosts.includes(now) ? now : (read.hosts[0] ?? '')));
        setEntry((now) => (read.entries.includes(now) ? now : (read.entries[0] ?? '')));
      },
      (error) => setOutcome(problemOf(error)),
    );
  }, [wipes]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again after each deletion.
  useEffect(() => {
    const meant = wipeOf(kind, host, entry, Date.now());
    setCount(null);
    if (!meant) return;
    let isCurrent = true;
    countWiped(meant).then(
      (counted) => isCurrent && setCount(counted),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [kind, host, entry, wipes]);

  const run = async (): Promise<void> => {
    const meant = wipeOf(kind, host, entry, Date.now());
    if (!meant) return;
    await wipe(meant);
    if (meant.what === 'everything') {
      await browser.permissions.remove({ origins: ['<all_urls>'] }).catch(() => false);
      await forgetSettings();
    }
    setKind(null);
    setWipes(wipes + 1);
  };
  return {
    kind,
    host,
    entry,
    ...lists,
    count,
    outcome,
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
