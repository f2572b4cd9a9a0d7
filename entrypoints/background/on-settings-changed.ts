import { watchSettings } from '#lib/settings/settings.ts';
import { reconsider } from './reconsider.ts';

/** Brings open pages in line when a setting changed, in whatever window. */
export function onSettingsChanged(): void {
  watchSettings(() => void reconsider());
}
