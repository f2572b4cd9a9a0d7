import type { Envelope } from './envelope.ts';
import { type Data, type MessageName, TO_BACKGROUND } from './table.ts';

/** The parts of a sender that tell who it is. */
export type Sender = {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
};

/** A message that may be answered. */
type Checked = {
  readonly [Name in MessageName]: { readonly message: Name; readonly data: Data<Name> };
}[MessageName];

/** A message that passed, or why it did not. */
export type Check =
  | { readonly ok: true; readonly checked: Checked }
  | { readonly ok: false; readonly detail: string };

/**
 * Checks a message that came to the background: its name is in the table, its sender may send
 * it, its data has the table's form.
 *
 * @param home the extension's own origin, as `runtime.getURL('')` gives it
 * @param ownId the extension's own id
 */
export function check(value: unknown, sender: Sender, home: string, ownId: string): Check {
  if (sender.id !== ownId) return { ok: false, detail: 'stranger' };
  if (!isEnvelope(value)) return { ok: false, detail: 'envelope' };
  if (!Object.hasOwn(TO_BACKGROUND, value.message)) return { ok: false, detail: 'unknown' };
  const message = value.message as MessageName;
  const row = TO_BACKGROUND[message];
  const from = isHome(sender, home) ? 'page' : 'content';
  if (!(row.from as readonly string[]).includes(from)) return { ok: false, detail: `from ${from}` };
  const result = row.data.safeParse(value.data);
  if (!result.success) return { ok: false, detail: 'data' };
  return { ok: true, checked: { message, data: result.data } as Checked };
}

function isHome(sender: Sender, home: string): boolean {
  const own = new URL(home).origin;
  // An extension's origin is 'null' to URL in some engines; its address begins with `home` in all.
  if (sender.origin && sender.origin !== 'null' && own !== 'null') return sender.origin === own;
  return sender.url?.startsWith(home) ?? false;
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Envelope).message === 'string' &&
    'data' in value
  );
}
