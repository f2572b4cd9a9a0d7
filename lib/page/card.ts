import type { Language } from '#lib/detect/form.ts';
import type { Translate } from '#lib/i18n/translate.ts';
import { buildCard, type CardSpeech } from './card-body.ts';
import type { Card, CardKit } from './card-kit.ts';
import { CARD_CSS } from './card-style.ts';
import { type Overlay, openOverlay } from './overlay.ts';
import { type Box, placeCard } from './place-card.ts';

/** The pointer may leave the mark and the card for this long (ms) before the card closes. */
const LEAVE_MS = 400;

type OpenCard = { readonly overlay: Overlay; readonly close: () => void };

/** Makes the in-page parts: the card, and the button beside a selected passage. */
export function createCardKit(
  document: Document,
  speak: (language: Language) => Translate,
): CardKit {
  let open: OpenCard | null = null;
  let note: Overlay | null = null;

  function hide(): void {
    open?.close();
    open = null;
  }

  return {
    show(card) {
      hide();
      open = openCard(document, card, speechOf(speak, card.uiLanguage), hide);
    },
    hide,
    offerNote(range, uiLanguage, onNote) {
      note?.remove();
      note = range && noteButton(document, range, speak(uiLanguage)('card.note'), onNote);
    },
    isOurs: (node) => node === open?.overlay.host || node === note?.host,
  };
}

function speechOf(speak: (language: Language) => Translate, language: Language): CardSpeech {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return { t: speak(language), day: (date) => format.format(new Date(date)) };
}

function openCard(document: Document, card: Card, speech: CardSpeech, hide: () => void): OpenCard {
  const { request, explainer, openPanel } = card;
  const before = document.activeElement;
  const overlay = openOverlay(document, CARD_CSS);
  const { box, heading } = buildCard(document, explainer, speech, {
    onClose: hide,
    onMore: openPanel,
  });
  overlay.root.append(box);
  const place = (): void => placeOverlay(overlay, box, card);
  place();
  if (request.takesFocus) heading.focus({ preventScroll: true });

  let leaving: ReturnType<typeof setTimeout> | undefined;
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || request.takesFocus) return;
    const isNear =
      event.composedPath()[0] === overlay.host ||
      isWithin(overlay.host.getBoundingClientRect(), event, 12) ||
      [...request.mention.getClientRects()].some((rect) => isWithin(rect, event, 12)) ||
      isBetween(
        request.mention.getBoundingClientRect(),
        overlay.host.getBoundingClientRect(),
        event,
      );
    if (isNear) {
      clearTimeout(leaving);
      leaving = undefined;
    } else leaving ??= setTimeout(hide, LEAVE_MS);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hide();
  };
  const onDown = (event: PointerEvent): void => {
    if (event.isTrusted && event.target !== overlay.host) hide();
  };
  document.addEventListener('pointermove', onMove, { capture: true, passive: true });
  document.addEventListener('pointerdown', onDown, { capture: true, passive: true });
  document.addEventListener('keydown', onKey, { capture: true });
  document.addEventListener('scroll', place, { capture: true, passive: true });
  const resized = new ResizeObserver(place);
  resized.observe(box);

  return {
    overlay,
    close() {
      clearTimeout(leaving);
      resized.disconnect();
      document.removeEventListener('pointermove', onMove, { capture: true });
      document.removeEventListener('pointerdown', onDown, { capture: true });
      document.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('scroll', place, { capture: true });
      overlay.remove();
      if (request.takesFocus && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
      request.onClose();
    },
  };
}

function placeOverlay(overlay: Overlay, box: HTMLElement, card: Card): void {
  const { mention, sentence } = card.request;
  box.style.maxHeight = 'none';
  const { offsetWidth: width, offsetHeight: height } = box;
  const view = { width: window.innerWidth, height: window.innerHeight };
  const at = placeCard(
    sentence.getBoundingClientRect(),
    mention.getBoundingClientRect(),
    { width, height },
    view,
  );
  box.style.maxHeight = `${at.height}px`;
  overlay.host.style.setProperty('left', `${at.left}px`, 'important');
  overlay.host.style.setProperty('top', `${at.top}px`, 'important');
}

/** A small button just above the end of a selected passage. */
function noteButton(document: Document, range: Range, label: string, onNote: () => void): Overlay {
  const overlay = openOverlay(document, CARD_CSS);
  const box = document.createElement('div');
  box.className = 'card';
  box.style.cssText = 'padding: 0; width: auto; border: 0; background: none; box-shadow: none';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'note';
  button.textContent = label;
  // Pressing it must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    onNote();
    overlay.remove();
  });
  box.append(button);
  overlay.root.append(box);
  const rects = range.getClientRects();
  const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
  const left = Math.min(window.innerWidth - box.offsetWidth - 8, Math.max(8, last.right));
  const below = last.bottom + 6;
  const top =
    below + box.offsetHeight < window.innerHeight ? below : last.top - box.offsetHeight - 6;
  overlay.host.style.setProperty('left', `${left}px`, 'important');
  overlay.host.style.setProperty('top', `${top}px`, 'important');
  return overlay;
}

function isWithin(box: Box, event: PointerEvent, slack: number): boolean {
  const { clientX: x, clientY: y } = event;
  return (
    x >= box.left - slack &&
    x <= box.right + slack &&
    y >= box.top - slack &&
    y <= box.bottom + slack
  );
}

/** On the way from the mark to its card the pointer crosses the rest of the sentence. */
function isBetween(mention: Box, card: Box, event: PointerEvent): boolean {
  const left = Math.min(mention.left, card.left);
  const right = Math.max(mention.right, Math.min(card.right, mention.right + 120));
  const top = Math.min(mention.top, card.top);
  const bottom = Math.max(mention.bottom, card.bottom);
  return isWithin({ left, right, top, bottom }, event, 0);
}
