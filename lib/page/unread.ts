import { INLINE_ELEMENTS } from '#lib/anchor/inline-elements.ts';

/** Elements that show no text in the line they stand in. */
const UNSEEN_TAGS = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG']);

/** Elements whose text is not prose: code, controls, embedded things, navigation. */
const UNREAD_TAGS = new Set([
  'IFRAME',
  'OBJECT',
  'MATH',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'CODE',
  'PRE',
  'KBD',
  'SAMP',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'BUTTON',
  'DIALOG',
  'NAV',
  'ASIDE',
  'FOOTER',
  'FORM',
  'MENU',
]);

const UNREAD_ROLES = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'button',
  'form',
  'log',
  'feed',
]);

/** Words of class names and ids that say: not the story. Compared whole, between hyphens. */
const UNREAD_WORDS = new Set(
  (
    'ad ads advert advertisement advertising adslot adunit sponsor sponsored promo promotion ' +
    'promoted related recirc recirculation recommended recommendations outbrain taboola ' +
    'newsletter signup subscribe subscription paywall share sharing social breadcrumb breadcrumbs ' +
    'nav navbar navigation menu masthead footer sidebar widget comments comment disqus cookie ' +
    'consent banner modal popup overlay shop shopping commerce affiliate buy product products ' +
    'teaser teasers trending readmore mostread popular tags taglist toolbar skiplink'
  ).split(' '),
);

const CAMEL = /([a-z])([A-Z])/gu;

/** What the name of an element alone says of it, as bits: asked for every element of a page. */
const UNSEEN = 1;
const UNREAD = 2;
const INLINE = 4;
const HEADING = 8;
const MAY_BE_NAMED = 16;

const HEADING_TAG = /^H[1-6]$/u;

/** The story itself, whatever its class names say. */
const STORY_TAGS = new Set(['ARTICLE', 'MAIN', 'BODY', 'P']);

/** A hostile page has names without end; those of a real one are few. */
const MOST_NAMES = 500;

const traits = new Map<string, number>();

function traitsOf(element: Element): number {
  return traits.get(element.nodeName) ?? learnTraits(element.nodeName);
}

function learnTraits(nodeName: string): number {
  const tag = nodeName.toUpperCase();
  const found =
    (UNSEEN_TAGS.has(tag) ? UNSEEN : 0) |
    (UNREAD_TAGS.has(tag) ? UNREAD : 0) |
    (INLINE_ELEMENTS.has(tag) ? INLINE : 0) |
    (HEADING_TAG.test(tag) ? HEADING : 0) |
    (STORY_TAGS.has(tag) ? 0 : MAY_BE_NAMED);
  if (traits.size < MOST_NAMES) traits.set(nodeName, found);
  return found;
}

const has = (element: Element, trait: number): boolean => (traitsOf(element) & trait) !== 0;

/** Says whether `element` runs on in a line of text. */
export const isInline = (element: Element): boolean => has(element, INLINE);

/** Says whether `element` is a heading. */
export const isHeading = (element: Element): boolean => has(element, HEADING);

/** Says whether `element` shows no text at all, so that the text around it runs on. */
export function isUnseen(element: Element): boolean {
  if (has(element, UNSEEN)) return true;
  if (!element.hasAttributes()) return false;
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}

/**
 * Says whether the text in `element` is no part of the story by what it is: navigation, a form or
 * code. Looks at its own name, role and attributes only: no layout is asked for.
 */
export function isUnread(element: Element): boolean {
  if (has(element, UNREAD)) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && UNREAD_ROLES.has(role)) return true;
  return element.hasAttribute('contenteditable');
}

/**
 * Says whether the class or id of `element` names it as an ad, a shopping box, related links,
 * comments and the like. A wrapper of the whole story may be named so too: the caller looks at
 * how much of the story it holds.
 */
export function isNamedUnread(element: Element): boolean {
  if (!has(element, MAY_BE_NAMED) || !element.hasAttributes()) return false;
  return namesUnread(element.getAttribute('class')) || namesUnread(element.id);
}

function namesUnread(names: string | null): boolean {
  if (!names) return false;
  for (const word of names
    .replace(CAMEL, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/u)) {
    if (UNREAD_WORDS.has(word)) return true;
  }
  return false;
}
