import { store } from '#lib/store/db.ts';
import type { AuthorKeyRow } from '#lib/store/rows.ts';
import { toBase64 } from './base64.ts';
import type { Pack } from './schema.ts';
import { sign } from './signature.ts';
import { writeEnvelope } from './signed-file.ts';

/**
 * Writes a pack as a file that its author signed. The key is made when a pack is first shared; no
 * program can read it out of the browser, this one included.
 *
 * @throws DOMException when the key cannot be kept
 */
export async function signedFile(pack: Pack, now: number): Promise<string> {
  const { privateKey, publicKey } = await ownKey(now);
  return writeEnvelope(await sign(`${JSON.stringify(pack, null, 2)}\n`, privateKey, publicKey));
}

async function ownKey(now: number): Promise<AuthorKeyRow> {
  const db = store();
  const known = await db.authorKeys.get('own');
  if (known) return known;
  const made = (await crypto.subtle.generateKey('Ed25519', false, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', made.publicKey));
  const row: AuthorKeyRow = {
    id: 'own',
    privateKey: made.privateKey,
    publicKey: toBase64(raw),
    createdAt: now,
  };
  return db.transaction('rw', db.authorKeys, async () => {
    // Another window may have made one in the meantime.
    const other = await db.authorKeys.get('own');
    if (other) return other;
    await db.authorKeys.put(row);
    return row;
  });
}
