import { wordlist } from '@scure/bip39/wordlists/english.js';
import { fromBase64, toHex } from './base64.ts';

/** Seven words of 2048 are 77 bits: who wants a key with the same words tries some 10^23. */
const WORDS = 7;
const BITS = 11n;

/** An author's key as it is told and compared. */
export type Fingerprint = {
  /** The first half of SHA-256 of the key, in hexadecimal: names the author in keys of packs. */
  readonly id: string;
  /** The same as words to read out, of the English list of BIP 39. */
  readonly words: string;
};

/** Gives the fingerprint of a public key (base64). */
export async function fingerprintOf(key: string): Promise<Fingerprint> {
  const hash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(key))));
  let rest = BigInt(`0x${hash}`) >> (256n - BigInt(WORDS) * BITS);
  const words: string[] = [];
  for (let count = 0; count < WORDS; count += 1) {
    words.unshift(wordlist[Number(rest & 2047n)] ?? '');
    rest >>= BITS;
  }
  return { id: hash.slice(0, 32), words: words.join(' ') };
}
