import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { type OpenedPack, openPackFile, openPackText } from './open-pack-file.ts';
import { packKeyOf } from './pack-key.ts';
import type { PackProblem } from './pack-problem.ts';
import { holds } from './signature.ts';

/** A sound pack of which it is known whom it is from. */
export type AdmittedPack = OpenedPack & {
  readonly key: string;
  /** Null for a pack without a signature. */
  readonly author: Fingerprint | null;
  /** The whole file, signature and all, as it was opened. */
  readonly file: string;
};

/** A pack that may be offered to the reader, or what is wrong with it. */
export type Admitted =
  | AdmittedPack
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Opens a file or a pasted text, and checks whose signature it has. Nothing is kept. */
export async function admitPack(from: Uint8Array | string): Promise<Admitted> {
  const opened = typeof from === 'string' ? openPackText(from) : openPackFile(from);
  if (!opened.ok) return opened;
  const { envelope, pack } = opened;
  if (envelope && !(await holds(envelope)))
    return { ok: false, problems: [{ key: 'badSignature' }] };
  const author = envelope ? await fingerprintOf(envelope.key) : null;
  const file = typeof from === 'string' ? from : new TextDecoder().decode(from);
  return { ...opened, key: packKeyOf(pack, author?.id ?? null), author, file };
}
