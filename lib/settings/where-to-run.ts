import type { SiteRow } from '#lib/store/rows.ts';
import { NEWS_SITES } from './news-sites.ts';
import type { Mode } from './table.ts';

/** Match patterns of pages that the script is registered for. */
export type Reach = {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
};

/** Gives the host permissions that a mode asks for; none for one that asks for none. */
export function originsOf(mode: Mode): readonly string[] {
  switch (mode) {
    case 'news':
      return NEWS_SITES.map((site) => `*://*.${site}/*`);
    case 'articles':
      return ['<all_urls>'];
    case 'click':
    case 'unset':
      return [];
  }
}

/** Gives the match pattern of one site. Ports cannot be told apart in a pattern. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/**
 * Says where the script runs by itself: where the mode says, and on sites switched on by hand,
 * but not on those switched off.
 */
export function whereToRun(mode: Mode, sites: readonly SiteRow[]): Reach {
  const on = sites.filter((site) => site.on).map((site) => patternOf(site.host));
  const off = sites.filter((site) => !site.on).map((site) => patternOf(site.host));
  const byMode = mode === 'articles' ? ['*://*/*'] : originsOf(mode);
  return { matches: [...new Set([...byMode, ...on])], excludeMatches: off };
}

/**
 * Says whether a page is to be marked when its script asks.
 *
 * @param isArticle whether the page looks like one; asked only where the reader chose articles
 * @param byHand whether the reader asked for this page by a click
 */
export function isWanted(
  page: { readonly host: string; readonly isArticle: boolean; readonly byHand: boolean },
  mode: Mode,
  sites: readonly SiteRow[],
): boolean {
  if (page.byHand) return true;
  const site = sites.find((each) => each.host === page.host);
  if (site) return site.on;
  if (mode === 'articles') return page.isArticle;
  return mode === 'news' && NEWS_SITES.some((news) => isWithin(page.host, news));
}

function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
