import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Keys by command of the manifest: `Alt+Shift+M`, or the signs of a Mac; none where it has no key. */
export type Shortcuts = { readonly [command: string]: string | undefined };

/**
 * Gives the keys as they are now: the reader may have changed them in the browser's own settings,
 * and the browser may have refused ours.
 */
export function useShortcuts(): Shortcuts {
  const [shortcuts, setShortcuts] = useState<Shortcuts>({});
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((commands) =>
        setShortcuts(
          Object.fromEntries(
            commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])),
          ),
        ),
      );
  }, []);
  return shortcuts;
}
