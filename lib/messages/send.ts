import { browser } from 'wxt/browser';
import type { Answered, Envelope } from './envelope.ts';
import type { Data, MessageName, PageData, PageMessageName, PageReply, Reply } from './table.ts';

/**
 * Sends a message to the background and gives its answer.
 *
 * @throws Error when it was refused or failed, or when the extension was updated under the page
 *   (see {@link isContextGone})
 */
export async function send<Name extends MessageName>(
  message: Name,
  data: Data<Name>,
): Promise<Reply<Name>> {
  const envelope: Envelope = { message, data };
  return unwrap(message, await browser.runtime.sendMessage(envelope)) as Reply<Name>;
}

/**
 * Sends a message to the content script of a tab's top frame.
 *
 * @returns null when no script of ours runs there
 */
export async function sendToPage<Name extends PageMessageName>(
  tabId: number,
  message: Name,
  data: PageData<Name>,
): Promise<PageReply<Name> | null> {
  const envelope: Envelope = { message, data };
  let answered: unknown;
  try {
    answered = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch {
    // "Receiving end does not exist": the tab has no script of ours, or is gone.
    return null;
  }
  return answered === undefined ? null : (unwrap(message, answered) as PageReply<Name>);
}

/** Says whether this script outlived its extension: it was updated or removed under the page. */
export function isContextGone(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

function unwrap(message: string, answered: unknown): unknown {
  const answer = answered as Answered | undefined;
  if (answer?.ok) return answer.reply;
  throw new Error(`${message}: ${answer ? `${answer.problem} ${answer.detail}` : 'no answer'}`);
}
