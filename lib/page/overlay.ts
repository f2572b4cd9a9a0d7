/** A box of ours above the page: its host stands in the page, its content in a closed root. */
export type Overlay = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  remove(): void;
};

/**
 * Puts a box above everything in the page, out of its styles' reach. It holds public text and
 * buttons only: a closed root hides neither keys nor selected text from the page.
 *
 * Shown as a manual popover where that works, so that no page element can lie above it.
 */
export function openOverlay(document: Document, css: string): Overlay {
  const host = document.createElement('div');
  for (const [name, value] of HOST_STYLE) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, css);
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  return { host, root, remove: () => host.remove() };
}

/** Every property of the host that a page's rule could turn against it. */
const HOST_STYLE: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', 'auto'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'transparent'],
  ['overflow', 'visible'],
  ['display', 'block'],
];

/** A constructed sheet is bound by no page's content policy; a style element may be. */
function addStyle(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
