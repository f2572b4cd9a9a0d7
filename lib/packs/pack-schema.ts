import { z } from 'zod';
import { pack } from './schema.ts';

/** Gives the pack format as JSON Schema (draft 2020-12), for those who write packs with other tools. */
export function packSchema(): object {
  const schema = z.toJSONSchema(pack, { target: 'draft-2020-12', io: 'input' });
  return {
    title: 'Plain View pack',
    description:
      'A file of entries that explain terms in the news. What a schema cannot say (ids that are there once, sources that exist, addresses of public sites) is checked when a pack is opened.',
    ...schema,
  };
}
