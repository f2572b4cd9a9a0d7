import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packSchema } from '#lib/packs/pack-schema.ts';
import { pack } from '#lib/packs/schema.ts';
import { packFixture } from '../../fixtures/packs.ts';

const published = JSON.parse(readFileSync('docs/pack.schema.json', 'utf8'));

describe('the published schema of the pack format', () => {
  it('is that of the program: npm run pack -- schema --write', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(packSchema())));
  });

  it('agrees with the program on packs that something was done to', () => {
    const fromSchema = z.fromJSONSchema(published);
    const fields = ['format', 'id', 'version', 'title', 'languages', 'date', 'entries', 'licence'];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 2 }), (field, value) => {
        const changed = { ...packFixture(), [field]: value };
        const taken = pack.safeParse(changed).success;
        // A schema cannot say that a day exists, nor that one of two languages is there.
        if (taken) expect(fromSchema.safeParse(changed).success).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(fromSchema.safeParse(packFixture()).success).toBe(true);
    for (const field of fields) {
      const { [field as 'id']: _, ...rest } = packFixture();
      expect(fromSchema.safeParse(rest).success, field).toBe(false);
    }
  });
});
