import { z } from 'zod';
import { passage } from '#lib/notes/schema.ts';
import { entryRef } from '#lib/packs/schema.ts';

/** What the panel is asked to show when it opens. */
export const panelRequest = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('page') }),
  z.strictObject({ show: z.literal('entry'), entry: entryRef }),
  z.strictObject({ show: z.literal('passage'), ...passage.shape }),
  z.strictObject({ show: z.literal('note'), highlight: z.string().max(100) }),
]);

export type PanelRequest = z.infer<typeof panelRequest>;
