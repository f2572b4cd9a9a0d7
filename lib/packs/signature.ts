import { fromBase64, toBase64, toHex } from './base64.ts';
import type { Envelope } from './signed-file.ts';

/** Set before what is signed, so that a signature means a pack and nothing else. */
const DOMAIN = 'plain-view-pack-v1\0';

/** The prime of the curve's field, and the order of its base point (RFC 8032, section 5.1). */
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/**
 * The points of small order, as they are written without their sign (the list of libsodium's
 * `ge25519_has_small_order`; what is not below P is refused before). Under such a key one signature
 * holds for many texts, and browsers take it (seen in Chromium 156 and Firefox ESR 153).
 */
const SMALL_ORDER = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
]);

/**
 * Whether the signature of a file holds: Ed25519 over the exact text, under a key that is one.
 *
 * It says that whoever has the key wrote these very words, not that they are true or safe.
 */
export async function holds({ key, signature, payload }: Envelope): Promise<boolean> {
  const [raw, sign] = [fromBase64(key), fromBase64(signature)];
  if (!isSoundPoint(raw) || !isSoundPoint(sign.slice(0, 32)) || !isBelow(sign.slice(32), L))
    return false;
  try {
    const publicKey = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', publicKey, sign, signedBytes(payload));
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

/** Signs the exact text of a pack. */
export async function sign(
  payload: string,
  privateKey: CryptoKey,
  publicKey: string,
): Promise<Envelope> {
  const bytes = await crypto.subtle.sign('Ed25519', privateKey, signedBytes(payload));
  return { key: publicKey, signature: toBase64(new Uint8Array(bytes)), payload };
}

function signedBytes(payload: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(DOMAIN + payload);
}

/** Written in the one way there is, and not of small order. */
function isSoundPoint(bytes: Uint8Array): boolean {
  const unsigned = bytes.slice();
  unsigned[31] = Number(unsigned[31]) & 0x7f;
  return bytes.length === 32 && isBelow(unsigned, P) && !SMALL_ORDER.has(toHex(unsigned));
}

/** Whether the number that bytes write, the least first, is below a limit. */
function isBelow(bytes: Uint8Array, limit: bigint): boolean {
  return BigInt(`0x${toHex(bytes.slice().reverse())}`) < limit;
}
