import { store } from '#lib/store/db.ts';
import type { SiteRow } from '#lib/store/rows.ts';

/** Gives the sites switched on or off by hand; none when the database cannot be opened. */
export async function readSites(): Promise<readonly SiteRow[]> {
  try {
    return await store().sites.toArray();
  } catch {
    // Reading goes on without the notebook; its own pages say that it cannot be opened.
    return [];
  }
}

/** Remembers that a site was switched on or off by hand; null forgets it. */
export async function setSite(host: string, on: boolean | null): Promise<void> {
  if (on === null) await store().sites.delete(host);
  else await store().sites.put({ host, on });
}
