import { useEffect, useState } from 'react';

/**
 * Tells whether what is typed goes elsewhere, until this page has had the keyboard once.
 *
 * Chromium gives the keyboard to a side panel that opens, but leaves it in the page when the
 * panel was open already, and lets no extension move it (w3c/webextensions issue 693). Who then
 * types a note would type it into the page.
 */
export function useKeyboardElsewhere(): boolean {
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const look = (): void => setElsewhere(!document.hasFocus());
    // A panel that is just opening gets the keyboard a moment later.
    const timer = setTimeout(look, SETTLED_MS);
    const here = (): void => {
      clearTimeout(timer);
      setElsewhere(false);
    };
    addEventListener('focus', here);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', here);
    };
  }, []);
  return isElsewhere;
}

const SETTLED_MS = 250;
