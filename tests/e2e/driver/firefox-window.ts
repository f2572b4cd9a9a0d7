import type { Browser } from 'puppeteer-core';

/** Firefox's own window, in which a test can press what stands outside of pages. */
export type FirefoxWindow = {
  /** Evaluates in the window; the result must be a JSON value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses keys as a keyboard would, wherever the focus is: `Tab`, `Enter`, `Alt+Shift+J`. */
  press(...keys: readonly string[]): Promise<void>;
};

type Context = { readonly context: string; readonly url: string };
type Connection = {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
};

/** Reaches Firefox's window by WebDriver BiDi (needs `--remote-allow-system-access`). */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: readonly Context[] };
  const context = contexts.find((each) => each.url.endsWith('browser.xhtml'))?.context;
  if (!context) throw new Error('no window of Firefox was found');

  async function evaluate<T>(expression: string): Promise<T> {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression}) ?? null))()`,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    });
    type Evaluated = {
      readonly result?: { readonly value: string };
      readonly exceptionDetails?: { readonly text: string };
    };
    const { result: value, exceptionDetails } = result as Evaluated;
    if (!value) throw new Error(exceptionDetails?.text ?? 'nothing came back');
    return JSON.parse(value.value) as T;
  }

  return {
    evaluate,
    async press(...keys) {
      for (const each of keys) {
        await evaluate(`(async () => {
          const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
          tip.beginInputTransactionForTests(window);
          const names = ${JSON.stringify(each.split('+'))};
          const codes = { Tab: 9, Enter: 13, Alt: 18, Shift: 16 };
          const events = names.map((key) => new window.KeyboardEvent('', {
            key: key.length === 1 ? (names.includes('Shift') ? key.toUpperCase() : key.toLowerCase()) : key,
            code: key.length === 1 ? 'Key' + key.toUpperCase() : key === 'Alt' || key === 'Shift' ? key + 'Left' : key,
            keyCode: codes[key] ?? key.toUpperCase().charCodeAt(0),
          }));
          for (const event of events) tip.keydown(event);
          for (const event of events.toReversed()) tip.keyup(event);
          await new Promise((resolve) => setTimeout(resolve, 60));
        })()`);
      }
    },
  };
}
