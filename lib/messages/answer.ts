import { type Browser, browser } from 'wxt/browser';
import { check } from './check.ts';
import type { Answered } from './envelope.ts';
import type { Data, MessageName, Reply } from './table.ts';

/** What answers each message. A handler sees only what passed the check. */
export type Answers = {
  readonly [Name in MessageName]: (
    data: Data<Name>,
    sender: Browser.runtime.MessageSender,
  ) => Reply<Name> | Promise<Reply<Name>>;
};

/** Answers messages to the background by `answers`; one that fails the check is refused. */
export function answer(answers: Answers): void {
  browser.runtime.onMessage.addListener((value: unknown, sender, respond) => {
    void reply(answers, value, sender).then(respond);
    // Keeps the channel open in Chromium until `respond` is called.
    return true;
  });
}

async function reply(
  answers: Answers,
  value: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Answered> {
  const result = check(value, sender, browser.runtime.getURL('/'), browser.runtime.id);
  if (!result.ok) return { ok: false, problem: 'refused', detail: result.detail };
  const { message, data } = result.checked;
  const handler = answers[message] as (
    data: unknown,
    sender: Browser.runtime.MessageSender,
  ) => unknown;
  try {
    return { ok: true, reply: await handler(data, sender) };
  } catch (error) {
    return { ok: false, problem: 'failed', detail: String(error) };
  }
}
