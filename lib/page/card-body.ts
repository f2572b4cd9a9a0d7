import type { Translate } from '#lib/i18n/translate.ts';
import type { Explainer, Source } from '#lib/packs/schema.ts';
import type { SayInCard } from './host.ts';

/** What the buttons of a card do. */
export type CardActions = {
  readonly onClose: () => void;
  /** Opens the side panel; null where it cannot be, and the card unfolds instead. */
  readonly onMore: (() => void) | null;
  /** Marks the words that were looked up as standing for the entry. */
  readonly onMarkHere?: ((say: SayInCard) => void) | undefined;
};

/** How a card speaks: sentences by key, and days in the reader's way of writing them. */
export type CardSpeech = {
  readonly t: Translate;
  /** Writes a day given as YYYY-MM-DD. */
  readonly day: (date: string) => string;
};

/** A card that was built: the box, and the element that takes the focus. */
export type CardBody = { readonly box: HTMLElement; readonly heading: HTMLElement };

/** Builds a card: name, kind, summary, sources with the day they were checked, "More". */
export function buildCard(
  document: Document,
  explainer: Explainer,
  speech: CardSpeech,
  actions: CardActions,
): CardBody {
  const { t, day } = speech;
  const make = maker(document);
  const heading = make('h2', {}, explainer.name);
  heading.tabIndex = -1;
  const close = make(
    'button',
    { class: 'close', type: 'button', 'aria-label': t('card.close') },
    '×',
  );
  close.addEventListener('click', trusted(actions.onClose));
  const text = make('div', { class: 'text' });
  text.append(
    ...(explainer.pack === null
      ? []
      : [make('p', { class: 'checked' }, t('explainer.fromPack', explainer.pack))]),
    make('p', { lang: explainer.language }, explainer.summary),
    ...(explainer.isPastRecheck
      ? [make('p', { class: 'checked' }, t('explainer.pastRecheck', day(explainer.checked)))]
      : []),
    make('h3', {}, t('explainer.sources')),
    sourceList(make, sourcesOfSummary(explainer), speech),
  );
  const more = make('button', { type: 'button' }, t('card.more'));
  more.addEventListener(
    'click',
    trusted(actions.onMore ?? (() => toggleSections(make, text, more, explainer, speech))),
  );
  const head = make('div', { class: 'head' });
  head.append(heading, make('span', { class: 'kind' }, t(`kind.${explainer.kind}`)), close);
  const foot = make('div', { class: 'foot' });
  foot.append(more);
  if (actions.onMarkHere) foot.append(markHere(make, explainer, t, actions.onMarkHere));
  const box = make('div', {
    class: 'card',
    role: 'dialog',
    'aria-label': t('card.label', explainer.name),
  });
  box.append(head, text, foot);
  return { box, heading };
}

/** The button "mark this here as …", and in its place what came of it. */
function markHere(
  make: Make,
  { name }: Explainer,
  t: Translate,
  onMarkHere: (say: SayInCard) => void,
): HTMLElement {
  const place = make('span', { role: 'status' });
  const press = make('button', { type: 'button' }, t('card.markHere', name));
  const say: SayInCard = (words, onUndo) => {
    place.replaceChildren(words);
    if (!onUndo) return;
    const undo = make('button', { type: 'button' }, t('note.undo'));
    undo.addEventListener('click', trusted(onUndo));
    place.append(' ', undo);
    undo.focus({ preventScroll: true });
  };
  press.addEventListener(
    'click',
    trusted(() => onMarkHere(say)),
  );
  place.append(press);
  return place;
}

type Make = (
  name: string,
  attributes: { readonly [name: string]: string },
  text?: string,
) => HTMLElement;

function maker(document: Document): Make {
  return (name, attributes, text = '') => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
}

/** A card shows the sources of what it says; the panel shows them all. */
function sourcesOfSummary({ sources, summarySources }: Explainer): readonly Source[] {
  return sources.filter((_, index) => summarySources.includes(index + 1));
}

function sourceList(make: Make, sources: readonly Source[], { t, day }: CardSpeech): HTMLElement {
  const list = make('ol', { class: 'sources' });
  for (const source of sources) {
    const host = new URL(source.url).hostname.replace(/^www\./u, '');
    const link = make(
      'a',
      { href: source.url, target: '_blank', rel: 'noreferrer noopener' },
      source.title,
    );
    const item = make('li', {});
    item.append(
      link,
      ` ${source.publisher} (${host}). ${t('explainer.checked', day(source.checked))}.`,
    );
    list.append(item);
  }
  return list;
}

/** Unfolds the sections in the card itself, or folds them again. */
function toggleSections(
  make: Make,
  text: HTMLElement,
  more: HTMLElement,
  explainer: Explainer,
  { t, day }: CardSpeech,
): void {
  const unfolded = text.querySelector('.sections');
  more.textContent = t(unfolded ? 'card.more' : 'card.less');
  more.setAttribute('aria-expanded', String(!unfolded));
  if (unfolded) {
    unfolded.remove();
    return;
  }
  const sections = make('div', { class: 'sections', lang: explainer.language });
  for (const each of explainer.sections) {
    sections.append(make('h3', {}, t(`section.${each.section}`)), make('p', {}, each.text));
  }
  const rest = explainer.sources.filter(
    (_, index) => !explainer.summarySources.includes(index + 1),
  );
  if (rest.length > 0) {
    sections.append(make('h3', {}, t('explainer.sources')), sourceList(make, rest, { t, day }));
  }
  text.append(sections);
}

/** Only what a person does counts: a page can send clicks of its own. */
function trusted(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}
