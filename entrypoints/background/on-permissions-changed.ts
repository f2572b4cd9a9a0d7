import { browser } from 'wxt/browser';
import { reconsider } from './reconsider.ts';

/** Notices when a permission was given or taken away, also in the browser's own pages. */
export function onPermissionsChanged(): void {
  browser.permissions.onAdded.addListener(() => void reconsider());
  browser.permissions.onRemoved.addListener(() => void reconsider());
}
