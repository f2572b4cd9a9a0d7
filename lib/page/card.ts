import type { Language } from '#lib/detect/form.ts';
import type { Translate } from '#lib/i18n/translate.ts';
import { buildCard, type CardSpeech } from './card-body.ts';
import type { Card, CardKit, CardServices } from './card-kit.ts';
import { CARD_CSS } from './card-style.ts';
import type { Beginning, CardRequest } from './host.ts';
import { onTrusted } from './on-trusted.ts';
import { type Overlay, openOverlay } from './overlay.ts';
import { type Box, placeCard } from './place-card.ts';
import { openSelectionBar, type SelectionBar } from './selection-bar.ts';

/** The pointer may leave the mark and the card for this long (ms) before the card closes. */
const LEAVE_MS = 400;

type OpenCard = { readonly overlay: Overlay; readonly close: () => void };

/** Makes the in-page parts: the card, and the bar beside a selected passage. */
export function createCardKit(
  document: Document,
  speak: (language: Language) => Translate,
  services: CardServices,
): CardKit {
  let open: OpenCard | null = null;
  let bar: SelectionBar | null = null;
  /** The passage that a bar was last offered for: once it was sent away it stays away. */
  let offered: Range | null = null;

  function hide(): void {
    open?.close();
    open = null;
  }

  async function show(
    request: CardRequest,
    beginning: Beginning | null,
    isWanted: () => boolean,
  ): Promise<void> {
    const { entry, language } = request;
    const explainer = await services.explain(entry, language);
    if (!explainer || !isWanted()) return;
    const uiLanguage = beginning?.uiLanguage ?? 'en';
    const openPanel = beginning?.canOpenPanel
      ? () => services.openPanel({ show: 'entry', entry })
      : null;
    hide();
    const card = { explainer, request, uiLanguage, openPanel };
    open = openCard(document, card, speechOf(speak, uiLanguage), hide);
  }

  function closeBar(): void {
    bar?.close();
    bar = null;
  }

  const isOurs = (node: Node): boolean => node === open?.overlay.host || node === bar?.host;

  // Whoever turns to something else in the page may select the same words again, and gets a bar.
  onTrusted(document, 'pointerdown', ({ target }) => {
    if (isOurs(target as Node)) return;
    closeBar();
    offered = null;
  });

  return {
    show,
    hide() {
      hide();
      closeBar();
    },
    offerBar(range, beginning, page) {
      if (range && offered && isSamePlace(range, offered)) return;
      // An offer that was on its way when a button was pressed must not take its answer away.
      if (bar?.isAtWork()) return;
      closeBar();
      offered = range?.cloneRange() ?? null;
      if (!range || !beginning) return;
      const t = speak(beginning.uiLanguage);
      const showCard = (request: CardRequest): void => void show(request, beginning, () => true);
      bar = openSelectionBar(document, range, beginning, { t, services, page, showCard });
    },
    isOurs,
  };
}

function isSamePlace(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
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
    onMarkHere: request.onMarkHere,
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
