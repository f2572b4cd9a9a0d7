import { useEffect, useState } from 'react';
import { watchHideKey } from '#lib/page/hide-key.ts';
import { isHidden, setHidden, watchHidden } from '#lib/settings/hidden.ts';

/**
 * Says whether the reader has hidden everything, and lets them do it from here by key; null until
 * it is known.
 */
export function useHidden(hasKey: boolean): boolean | null {
  const [hidden, setState] = useState<boolean | null>(null);
  useEffect(() => {
    void isHidden().then(setState);
    return watchHidden(setState);
  }, []);
  useEffect(() => {
    if (!hasKey) return;
    return watchHideKey(window, () => {
      // At once: what stands here must not wait for the storage.
      setState(true);
      void setHidden(true);
    });
  }, [hasKey]);
  return hidden;
}
