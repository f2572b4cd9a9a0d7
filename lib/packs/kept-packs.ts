import { store } from '#lib/store/db.ts';
import type { PackFileRow, PackRow } from '#lib/store/rows.ts';
import { type AdmittedPack, admitPack } from './admit-pack.ts';

/** A pack that the reader took, with its versions. */
export type KeptPack = AdmittedPack & {
  readonly addedAt: number;
  /** The versions that are kept, the newest first, each with the time it was taken. */
  readonly versions: readonly { readonly version: number; readonly addedAt: number }[];
};

/** All that is kept of a pack, for undo. */
export type RemovedPack = { readonly row: PackRow; readonly files: readonly PackFileRow[] };

/** What was read of a file last: nothing of it changes as long as its text does not. */
const read = new Map<string, Promise<AdmittedPack | null>>();

/**
 * Gives the packs that the reader took, the first taken first. One whose file does not open any
 * more is left out: it may be of a newer version of the program.
 *
 * @throws DOMException when the database cannot be opened
 */
export async function readKeptPacks(): Promise<readonly KeptPack[]> {
  const db = store();
  const [rows, files] = await db.transaction('r', db.packs, db.packFiles, async () => [
    await db.packs.toArray(),
    await db.packFiles.toArray(),
  ]);
  const packs = await Promise.all(
    rows.map(async ({ key, version, addedAt }) => {
      const own = files.filter((file) => file.key === key);
      const file = own.find((each) => each.version === version);
      const admitted = file ? await readOnce(file.text) : null;
      if (!admitted || admitted.key !== key) return null;
      const versions = own
        .map((each) => ({ version: each.version, addedAt: each.addedAt }))
        .toSorted((a, b) => b.version - a.version);
      return { ...admitted, addedAt, versions };
    }),
  );
  return packs.filter((each) => each !== null).toSorted((a, b) => a.addedAt - b.addedAt);
}

/** Takes a pack, or another version of one that is here; what was here of it stays. */
export async function keepPack({ key, pack, file }: AdmittedPack, now: number): Promise<void> {
  const db = store();
  await db.transaction('rw', db.packs, db.packFiles, async () => {
    const known = await db.packs.get(key);
    await db.packFiles.put({ key, version: pack.version, text: file, addedAt: now });
    await db.packs.put({ key, version: pack.version, addedAt: known?.addedAt ?? now });
  });
}

/** Goes back, or forward again, to a version that is kept; false when it is not there. */
export async function takeVersion(key: string, version: number): Promise<boolean> {
  const db = store();
  return db.transaction('rw', db.packs, db.packFiles, async () => {
    const [row, file] = [await db.packs.get(key), await db.packFiles.get([key, version])];
    if (!row || !file) return false;
    await db.packs.put({ ...row, version });
    return true;
  });
}

/** Removes a pack with all its versions; gives what {@link putPackBack} needs, null when it is gone. */
export async function removePack(key: string): Promise<RemovedPack | null> {
  const db = store();
  return db.transaction('rw', db.packs, db.packFiles, async () => {
    const row = await db.packs.get(key);
    if (!row) return null;
    const files = await db.packFiles.filter((file) => file.key === key).toArray();
    await db.packs.delete(key);
    await db.packFiles.bulkDelete(files.map((file) => [file.key, file.version]));
    return { row, files };
  });
}

/** Puts a pack back that was removed. */
export async function putPackBack({ row, files }: RemovedPack): Promise<void> {
  const db = store();
  await db.transaction('rw', db.packs, db.packFiles, async () => {
    await db.packFiles.bulkPut([...files]);
    await db.packs.put(row);
  });
}

function readOnce(text: string): Promise<AdmittedPack | null> {
  const known = read.get(text);
  if (known) return known;
  const reading = admitPack(text).then((admitted) => (admitted.ok ? admitted : null));
  read.set(text, reading);
  return reading;
}
