import { type CheckedPack, checkPack } from './check-pack.ts';
import { LIMITS } from './limits.ts';
import type { PackProblem } from './pack-problem.ts';
import { scanJson } from './scan-json.ts';
import { type Envelope, envelopeIn } from './signed-file.ts';

/** A pack out of a file: what it says, its exact text, and who signed it. */
export type OpenedPack = Extract<CheckedPack, { ok: true }> & {
  /** The text of the pack as its author wrote it: what a signature is over. */
  readonly text: string;
  /** The signature that came with it, not checked yet; null for none. */
  readonly envelope: Envelope | null;
};

/** A file that holds a sound pack, or what is wrong with it. */
export type Opened = OpenedPack | { readonly ok: false; readonly problems: readonly PackProblem[] };

/**
 * Opens the bytes of a file from a stranger. Each step sees only what the one before let through:
 * size, UTF-8, a look over depth and lengths before anything is parsed, JSON, the format, the
 * meaning. Nothing is run, asked for or kept.
 */
export function openPackFile(bytes: Uint8Array): Opened {
  if (bytes.length > LIMITS.fileBytes) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refused({ key: 'fileTooBig', values: [size, LIMITS.fileBytes / 1024 / 1024] });
  }
  const text = decoded(bytes);
  if (text === null) return refused({ key: 'notUtf8' });
  return openPackText(text);
}

/** As {@link openPackFile}, of text that was pasted. */
export function openPackText(text: string): Opened {
  if (text.length > LIMITS.fileBytes) {
    const size = Math.ceil(text.length / 1024 / 1024);
    return refused({ key: 'fileTooBig', values: [size, LIMITS.fileBytes / 1024 / 1024] });
  }
  if (text.trim() === '') return refused({ key: 'emptyFile' });
  const envelope = envelopeIn(text);
  const own = envelope?.payload ?? text;
  const scanned = scanJson(own);
  if (scanned) return refused({ key: scanned.is, values: [scanned.line] });
  let value: unknown;
  try {
    value = JSON.parse(own);
  } catch (error) {
    return refused({ key: 'notJson', values: [lineOf(error, own)] });
  }
  try {
    const checked = checkPack(value);
    return checked.ok ? { ...checked, text: own, envelope } : checked;
  } catch {
    // A file that trips the check itself is no pack either.
    return refused({ key: 'notAPack' });
  }
}

function refused(problem: PackProblem): Opened {
  return { ok: false, problems: [problem] };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line (from 1) where JSON ends to be JSON, as far as the engine says. */
function lineOf(error: unknown, text: string): number {
  const { message } = error as Error;
  const line = /line (\d+)/u.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/u.exec(message)?.[1];
  // An engine that names no place means the end.
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
