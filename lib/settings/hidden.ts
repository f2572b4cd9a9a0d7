import { storage } from 'wxt/utils/storage';

/** In memory only: a browser that starts anew shows everything again. */
const KEY = 'session:hidden';

/** Says whether the reader has hidden everything in a hurry. */
export async function isHidden(): Promise<boolean> {
  return (await storage.getItem(KEY).catch(() => null)) === true;
}

/** Hides everything in every tab and page of ours, or shows it again. */
export async function setHidden(hidden: boolean): Promise<void> {
  await (hidden ? storage.setItem(KEY, true) : storage.removeItem(KEY));
}

/** Calls `onChange` when everything was hidden or shown again, in whatever window. */
export function watchHidden(onChange: (hidden: boolean) => void): () => void {
  return storage.watch(KEY, (value) => onChange(value === true));
}
