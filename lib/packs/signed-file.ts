import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { scanJson } from './scan-json.ts';

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);

/** A pack with a signature over its exact text: RFC 8032 Ed25519, key and signature as base64. */
const envelope = z.strictObject({
  plainView: z.literal('signed-pack'),
  key: base64(32),
  signature: base64(64),
  /** The pack's own text. */
  pack: z.string().max(LIMITS.fileBytes),
});

/** A signature and what it is over, as a file has them. */
export type Envelope = {
  readonly key: string;
  readonly signature: string;
  /** The exact text of the pack. */
  readonly payload: string;
};

/** Gives the signed pack that a text holds; null when it is no signed pack. */
export function envelopeIn(text: string): Envelope | null {
  // Only what begins as we write it is looked at: any other file may be deep.
  if (!/^\s*\{\s*"plainView"\s*:/u.test(text) || scanJson(text, LIMITS.fileBytes)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const result = envelope.safeParse(value);
  if (!result.success) return null;
  const { key, signature, pack: payload } = result.data;
  return { key, signature, payload };
}

/** Writes a signed pack as a file. */
export function writeEnvelope({ key, signature, payload }: Envelope): string {
  const file = { plainView: 'signed-pack', key, signature, pack: payload };
  return `${JSON.stringify(file)}\n`;
}
