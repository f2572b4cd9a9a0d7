import type { Translate } from '#lib/i18n/translate.ts';
import type { DescribedPassage } from './anchor-kit.ts';
import type { BarPage, CardServices } from './card-kit.ts';
import { CARD_CSS } from './card-style.ts';
import type { Beginning, CardRequest, SayInCard } from './host.ts';
import { openOverlay } from './overlay.ts';
import { COLOURS, type HighlightMark } from './paint.ts';

/** A bar of buttons beside a selected passage. */
export type SelectionBar = {
  readonly host: HTMLElement;
  /** Whether a button of it was pressed, and what came of that is still to be seen. */
  isAtWork(): boolean;
  close(): void;
};

/** What the bar speaks with. */
export type BarNeeds = {
  readonly t: Translate;
  readonly services: CardServices;
  readonly page: BarPage;
  readonly showCard: (request: CardRequest) => void;
};

/** Room (CSS px) between the selection and the bar, and the edge of the view and the bar. */
const GAP = 6;
const EDGE = 8;

/**
 * Opens the bar: mark the passage in a colour, write a note on it, look its words up. It never
 * covers the selection, and holds no text field: what is typed in a page, the page can read.
 */
export function openSelectionBar(
  document: Document,
  range: Range,
  beginning: Beginning,
  { t, services, page, showCard }: BarNeeds,
): SelectionBar {
  const nameOf = (colour: HighlightMark): string =>
    beginning.colourNames[colour] || t(`colour.${colour}`);
  const overlay = openOverlay(document, CARD_CSS);
  const bar = document.createElement('div');
  bar.className = 'card bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', t('bar.label'));
  // Pressing a button must not take the selection away.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  overlay.root.append(bar);
  const place = (): void => placeBeside(overlay.host, bar, range);
  let isAtWork = false;
  const close = (): void => {
    isAtWork = false;
    document.removeEventListener('keydown', onKey, { capture: true });
    overlay.remove();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !answersKey(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** Esc closes; Tab leads from the selected words into the bar, and the arrows from there on. */
  const answersKey = (key: string): boolean => {
    const buttons = [...bar.querySelectorAll('button')];
    const at = buttons.indexOf(overlay.root.activeElement as HTMLButtonElement);
    if (key === 'Escape') close();
    else if (key === 'Tab' && at < 0) buttons[0]?.focus();
    else if (key === 'ArrowRight' && at >= 0) buttons[(at + 1) % buttons.length]?.focus();
    else if (key === 'ArrowLeft' && at >= 0) buttons.at(at - 1)?.focus();
    else return false;
    return true;
  };
  document.addEventListener('keydown', onKey, { capture: true });

  const say = (words: string, ...more: readonly HTMLElement[]): void => {
    const hadFocus = overlay.root.activeElement !== null;
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    said.textContent = words;
    bar.replaceChildren(said, ...more);
    // Whoever came by keyboard goes on by keyboard.
    if (hadFocus) more[0]?.focus();
    place();
  };
  let isBusy = false;
  /** One at a time: a second press before the first was answered would mark twice. */
  const once = (act: () => Promise<unknown>) => (): void => {
    if (isBusy) return;
    isBusy = true;
    isAtWork = true;
    void act().finally(() => {
      isBusy = false;
    });
  };
  const mark = async (colour: HighlightMark): Promise<void> => {
    const passage = await page.describeSelection();
    if (!passage) return close();
    const outcome = await services.mark(passage, colour);
    if (outcome.is !== 'kept') return say(t('bar.notKept', t(`bar.${outcome.is}`)));
    document.getSelection()?.removeAllRanges();
    const undo = button(
      document,
      t('note.undo'),
      once(async () => {
        const isUndone = await services.unmark(outcome.id);
        await page.refresh();
        if (isUndone) close();
        else say(t('bar.notUndone'));
      }),
    );
    say(t('bar.marked', nameOf(colour)), undo, closer());
    // Not waited for: undo may be pressed before all is painted.
    void page.refresh();
  };
  const explain = async (): Promise<void> => {
    const { uiLanguage } = beginning;
    const passage = await page.describeSelection();
    const entry = await services.lookUp(range.toString(), uiLanguage);
    if (!entry) return say(t('bar.unknown'), closer());
    const mention = range.cloneRange();
    const takesFocus = overlay.root.activeElement !== null;
    close();
    showCard({
      entry,
      language: uiLanguage,
      mention,
      sentence: mention,
      takesFocus,
      onClose: () => undefined,
      ...(passage ? { onMarkHere: (say) => void markAs(entry, passage, say) } : {}),
    });
  };
  const markAs = async (
    entry: string,
    passage: DescribedPassage,
    tell: SayInCard,
  ): Promise<void> => {
    const outcome = await services.mark(passage, COLOURS[0] as HighlightMark, entry);
    if (outcome.is !== 'kept') return tell(t('bar.notKept', t(`bar.${outcome.is}`)));
    tell(t('card.markedHere'), () => {
      void services.unmark(outcome.id).then((isUndone) => {
        tell(t(isUndone ? 'card.unmarked' : 'bar.notUndone'));
        return page.refresh();
      });
    });
    await page.refresh();
  };
  const closer = (): HTMLElement => {
    const made = button(document, '×', close);
    made.className = 'close';
    made.setAttribute('aria-label', t('card.close'));
    return made;
  };

  for (const colour of COLOURS) {
    const made = button(
      document,
      nameOf(colour),
      once(() => mark(colour)),
    );
    made.prepend(spotOf(document, colour));
    made.title = t('bar.mark', nameOf(colour));
    bar.append(made);
  }
  if (beginning.canOpenPanel) {
    bar.append(
      button(document, t('card.note'), () => {
        services.openPanel({ show: 'selection' });
        close();
      }),
    );
  }
  bar.append(button(document, t('bar.explain'), once(explain)), closer());
  place();
  return { host: overlay.host, isAtWork: () => isAtWork, close };
}

function button(document: Document, label: string, act: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.append(label);
  made.addEventListener('click', (event) => {
    // A page can send clicks of its own.
    if (event.isTrusted) void act();
  });
  return made;
}

function spotOf(document: Document, colour: HighlightMark): HTMLElement {
  const spot = document.createElement('span');
  spot.className = `spot ${colour}`;
  return spot;
}

/** Below the end of the selection, above its start where there is no room below. */
function placeBeside(host: HTMLElement, bar: HTMLElement, range: Range): void {
  const boxes = range.getClientRects();
  const whole = range.getBoundingClientRect();
  const last = boxes[boxes.length - 1] ?? whole;
  const { innerWidth, innerHeight } = window;
  const most = innerWidth - bar.offsetWidth - EDGE;
  const left = Math.max(EDGE, Math.min(most, last.right - bar.offsetWidth / 2));
  const below = whole.bottom + GAP;
  const above = Math.max(EDGE, whole.top - bar.offsetHeight - GAP);
  const top = below + bar.offsetHeight <= innerHeight - EDGE ? below : above;
  host.style.setProperty('left', `${left}px`, 'important');
  host.style.setProperty('top', `${top}px`, 'important');
}
