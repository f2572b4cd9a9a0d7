import { browser } from 'wxt/browser';
import type { Answered, Envelope } from './envelope.ts';
import type { PageData, PageMessageName, PageReply } from './table.ts';

/** What a page's content script answers. */
export type PageAnswers = {
  readonly [Name in PageMessageName]: (
    data: PageData<Name>,
  ) => PageReply<Name> | Promise<PageReply<Name>>;
};

/**
 * Answers messages to this page. They can only come from the extension's own contexts, so their
 * data is trusted; zod stays out of the content script.
 */
export function answerInPage(answers: PageAnswers): void {
  const listen = (
    value: unknown,
    sender: { id?: string | undefined },
    respond: (answered: Answered) => void,
  ): boolean => {
    const { message, data } = value as Envelope;
    if (sender.id !== browser.runtime.id || !Object.hasOwn(answers, message)) return false;
    const handler = answers[message as PageMessageName] as (data: unknown) => unknown;
    void (async () => handler(data))().then(
      (reply) => respond({ ok: true, reply }),
      (error) => respond({ ok: false, problem: 'failed', detail: String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
}
