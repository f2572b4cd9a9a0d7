import { onTrusted } from './on-trusted.ts';

/** The pointer rests this long (ms) on a mark before its card opens. */
const HOVER_MS = 350;

/** What the pointer may do to marks. */
export type PointerHost = {
  /** The index of the mark at a point (CSS px of the viewport), -1 for none. */
  markAt(x: number, y: number): number;
  /** The reader points at a mark, or clicks it. */
  onPoint(index: number): void;
  /** The reader clicks where no mark is (CSS px of the viewport). */
  onElsewhere(x: number, y: number): void;
};

/** What answers a click of its own, so that a click there is not for us. */
const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [role="button"]';

/**
 * Watches for the pointer resting on a mark, or clicking one.
 *
 * Only what a person does counts: a page can send events of its own, which are not trusted. A
 * click on a link stays a click on the link.
 *
 * @returns a function that stops watching
 */
export function watchPointer(document: Document, host: PointerHost): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let over = -1;
  let latest: PointerEvent | null = null;
  const isSelecting = (): boolean => document.getSelection()?.isCollapsed === false;
  const look = (event: PointerEvent): void => {
    const index = host.markAt(event.clientX, event.clientY);
    if (index === over) return;
    over = index;
    clearTimeout(timer);
    if (index < 0) return;
    // Who has just selected text wants the text, and a card would lie over it.
    timer = setTimeout(() => isSelecting() || host.onPoint(index), HOVER_MS);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    // A page that scrolls under a resting pointer makes such events too: nobody points then.
    if (event.screenX === latest?.screenX && event.screenY === latest.screenY) return;
    latest = event;
    // At most one look a frame: a hit test asks for layout.
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (latest) look(latest);
    });
  };
  const onClick = (event: MouseEvent): void => {
    // Whoever clicks does not wait for a card to come by resting.
    clearTimeout(timer);
    if ((event.target as Element | null)?.closest?.(INTERACTIVE)) return;
    if (isSelecting()) return;
    const index = host.markAt(event.clientX, event.clientY);
    if (index < 0) {
      host.onElsewhere(event.clientX, event.clientY);
      return;
    }
    over = index;
    host.onPoint(index);
  };
  const stops = [onTrusted(document, 'pointermove', onMove), onTrusted(document, 'click', onClick)];
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  };
}
