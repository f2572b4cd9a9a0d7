import { browser } from 'wxt/browser';
import { sendToPage } from '#lib/messages/send.ts';
import { readSettings } from '#lib/settings/settings.ts';
import { readSites } from '#lib/settings/sites.ts';
import { type Reach, whereToRun } from '#lib/settings/where-to-run.ts';
import { runInTab } from './run-in-tab.ts';

const SCRIPT_ID = 'annotate';

/** Only one runs at a time: two would register the same script at once. */
let running: Promise<boolean> = Promise.resolve(true);

/**
 * Brings everything in line with the reader's choices and the browser's permissions: registers
 * `annotate` for the pages it may run on by itself, starts it in those already open, and lets
 * pages where it runs ask anew.
 *
 * Before the reader has chosen nothing is registered, so no page can learn of us.
 */
export function reconsider(): Promise<boolean> {
  running = running.then(reconsiderNow, reconsiderNow);
  return running;
}

async function reconsiderNow(): Promise<boolean> {
  const [settings, sites] = await Promise.all([readSettings(), readSites()]);
  const reach = await permitted(whereToRun(settings.mode, sites));
  await register(reach);
  const tabs = await browser.tabs.query({});
  // Not waited for: a page in a hidden tab takes its time, and the next change must not wait for it.
  void Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const isThere = await sendToPage(id, 'refresh', {});
      if (isThere === null && reach.matches.length > 0) await startIfMatched(id, reach);
    }),
  );
  return true;
}

/** Leaves out what the browser does not permit (any more): registering it would fail whole. */
async function permitted(reach: Reach): Promise<Reach> {
  const allowed = await Promise.all(
    reach.matches.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return { ...reach, matches: reach.matches.filter((_, index) => allowed[index]) };
}

async function register(reach: Reach): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (reach.matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: ['annotate.js'],
      matches: [...reach.matches],
      ...(reach.excludeMatches.length ? { excludeMatches: [...reach.excludeMatches] } : {}),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Pages that were open before: only those that a pattern names are touched. */
async function startIfMatched(tabId: number, reach: Reach): Promise<void> {
  const matching = await browser.tabs.query({ url: [...reach.matches] });
  if (matching.some((tab) => tab.id === tabId)) await runInTab(tabId, '/annotate.js');
}
