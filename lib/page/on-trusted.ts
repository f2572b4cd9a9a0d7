const OPTIONS = { capture: true, passive: true };

/**
 * Calls `act` for each event of a type that a person caused: a page can send events of its own,
 * which are not trusted.
 *
 * @returns a function that stops it
 */
export function onTrusted<Of extends Event>(
  target: EventTarget,
  type: string,
  act: (event: Of) => void,
): () => void {
  const listen = (event: Event): void => {
    if (event.isTrusted) act(event as Of);
  };
  target.addEventListener(type, listen, OPTIONS);
  return () => target.removeEventListener(type, listen, OPTIONS);
}
