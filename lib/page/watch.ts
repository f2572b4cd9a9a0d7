/** Wait this long (ms) after a change for further ones before the page is read again. */
const SETTLE_MS = 250;

/** A page that never rests is read again after this long (ms) all the same. */
const LONGEST_WAIT_MS = 2000;

/**
 * Calls `onChange` when the text of the page may have changed: nodes came or went, or text was
 * rewritten. Changes in quick succession are one.
 *
 * @param isOurs says whether a node is our own, which is no change
 * @returns a function that stops watching
 */
export function watchPage(
  document: Document,
  isOurs: (node: Node) => boolean,
  onChange: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  const fire = (): void => {
    timer = undefined;
    onChange();
  };
  const observer = new MutationObserver((records) => {
    if (records.every((record) => isOursAlone(record, isOurs))) return;
    const now = performance.now();
    if (timer === undefined) firstAt = now;
    else clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(SETTLE_MS, firstAt + LONGEST_WAIT_MS - now)));
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

function isOursAlone(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(isOurs);
}
