/** How a message travels: its name, and its data as plain JSON values. */
export type Envelope = { readonly message: string; readonly data: unknown };

/** How an answer travels. `refused`: not from this sender, or not of its form. `failed`: an error behind it. */
export type Answered =
  | { readonly ok: true; readonly reply: unknown }
  | { readonly ok: false; readonly problem: 'refused' | 'failed'; readonly detail: string };
