/** Wait this long (ms) after a change for further ones before the page is read again. */
const SETTLE_MS = 250;

/** A page that never rests is read again after this long (ms) all the same. */
const LONGEST_WAIT_MS = 2000;

/** Tells of changes of a page's text until it is stopped. */
export type PageWatch = {
  /** Watches open shadow roots too; the document's own observer does not see into them. */
  include(roots: readonly ShadowRoot[]): void;
  stop(): void;
};

/**
 * Calls `onChange` when the text of the page may have changed: nodes came or went, or text was
 * rewritten. Changes in quick succession are one.
 *
 * @param isOurs says whether a node is our own, which is no change
 */
export function watchPage(
  document: Document,
  isOurs: (node: Node) => boolean,
  onChange: () => void,
): PageWatch {
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
  const observed = new WeakSet<Node>();
  const observe = (root: Node): void => {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  };
  observe(document);
  return {
    include: (roots) => roots.forEach(observe),
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

function isOursAlone(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(isOurs);
}
