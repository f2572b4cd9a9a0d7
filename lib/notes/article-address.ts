/**
 * Parameters that say where a reader came from or that unlock a page, not what they read. Those
 * whose meaning differs from site to site (`id`, `p`, `page`, `source`, `cid`) are not among them:
 * to merge two articles is worse than to keep one twice.
 */
const TRACKING =
  /^(?:utm_\w+|at_\w+|ns_\w+|hsa_\w+|pk_\w+|mtm_\w+|guce_\w+|fbclid|gclid|gbraid|wbraid|dclid|yclid|twclid|ttclid|li_fat_id|msclkid|mc_[ce]id|_hsenc|_hsmi|mkt_tok|igshid?|ref|ref_src|ref_url|reflink|cmpid|CMP|smid|smtyp|taid|ocid|ito|__twitter_impression|guccounter|_ga|_gl|s_cid|ncid|leadSource|xtor|wpisrc|wpmm|unlocked_article_code|gift|giftCopy|giftcode|shareToken|share_?token|accessToken|pwapi_token|smprod|soc_src|soc_trk|sref|traffic_source|__source|triedRedirect|noredirect|partner|emc|emci|emdi|ceid|rss|fb_action_ids|fb_action_types|fb_source|action_object_map|amp_js_v|usqp|amp_gsa)$/u;

/** Parameters that ask for another setting of the same page. */
const VARIANT = new Map<string, RegExp>(
  Object.entries({
    amp: /^(?:|1|true)$/u,
    outputType: /^amp$/u,
    view: /^(?:print|mobile|amp)$/u,
    print: /^(?:|1|true|yes)$/u,
    printable: /^(?:|1|true|yes)$/u,
    format: /^(?:amp|print)$/u,
    m: /^1$/u,
  }),
);

/** What a page says its own address is: `rel=canonical`, `og:url`, schema.org, in that order. */
export type ClaimedAddresses = readonly string[];

/**
 * Gives the address under which an article is kept: the one that the page names as its own where
 * that can only be the same article, else its own without fragment and without parameters that
 * only track, so that the same story is the same article however it was reached.
 *
 * A page's word is not taken for more: a single-page app leaves the first story's address in its
 * head, a site names its front page in every story.
 *
 * @returns null when `address` is not one of a page (http, https or file)
 */
export function articleAddress(address: string, claimed: ClaimedAddresses = []): string | null {
  const own = parse(address);
  if (!own) return null;
  const plain = without(outOfCache(own));
  for (const claim of claimed) {
    const named = parse(claim);
    if (!named) continue;
    const cleaned = without(named);
    if (isSameArticle(plain, cleaned)) return cleaned.href;
  }
  return plain.href;
}

function parse(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && ['http:', 'https:', 'file:'].includes(url.protocol) ? url : null;
}

/** The publisher's address of a page in an AMP cache: `…cdn.ampproject.org/c/s/news.example/story`. */
function outOfCache(url: URL): URL {
  const isCache =
    url.hostname.endsWith('.cdn.ampproject.org') ||
    (/^(?:www\.)?google\.[a-z.]+$/u.test(url.hostname) && url.pathname.startsWith('/amp/'));
  const path = /^\/(?:amp|[cv])\/(?<secure>s\/)?(?<rest>[^/]+\.[^/]+\/.*)$/u.exec(url.pathname);
  if (!isCache || !path?.groups) return url;
  const { secure, rest } = path.groups;
  return parse(`${secure ? 'https' : 'http'}://${rest}${url.search}`) ?? url;
}

function without(url: URL): URL {
  const cleaned = new URL(url);
  cleaned.hash = '';
  cleaned.username = '';
  cleaned.password = '';
  for (const [name, value] of [...cleaned.searchParams]) {
    if (TRACKING.test(name) || VARIANT.get(name)?.test(value)) cleaned.searchParams.delete(name);
  }
  cleaned.pathname = cleaned.pathname.replace(/(?<=.)\/amp\/?$|\.amp(?=\.html?$|$)/u, '');
  return cleaned;
}

/** Says whether two cleaned addresses of one site can only be those of one article. */
function isSameArticle(own: URL, named: URL): boolean {
  if (!isSameSite(own.hostname, named.hostname)) return false;
  const [a, b] = [placeOf(own), placeOf(named)];
  if (a === b) return isSubset(named, own);
  // Another path: only when both hold the same telling piece, an article's number or title.
  const pieces = new Set(tellingPieces(b));
  return tellingPieces(a).some((piece) => pieces.has(piece)) && isSubset(named, own);
}

/** Subdomains under which sites serve the same pages set otherwise. */
const SAME_PAGES = /^(?:www\d?|m|mobile|amp|edition|beta)\./u;

function isSameSite(a: string, b: string): boolean {
  return a.replace(SAME_PAGES, '') === b.replace(SAME_PAGES, '');
}

/** The path without what only sets the page otherwise. */
function placeOf({ pathname }: URL): string {
  return pathname
    .replace(/\/(?:amp|print|mobile|index\.\w+)(?=\/|$)/gu, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
}

/** A title in words, a long number, or both: no section and no date has them. */
function tellingPieces(place: string): string[] {
  return place
    .split('/')
    .map((piece) => piece.replace(/\.\w{1,5}$/u, ''))
    .flatMap((piece) => [piece, ...(piece.match(/\d{5,}/gu) ?? [])])
    .filter((piece) => /\d{5,}/u.test(piece) || piece.split('-').length >= 4);
}

/**
 * What the named address selects by parameters must be selected in the page's own too: else it
 * names another. The other way round a page may well leave out what does not matter to it, but
 * not a number of an article or of a page.
 */
function isSubset(named: URL, own: URL): boolean {
  for (const [name, value] of named.searchParams) {
    if (own.searchParams.get(name) !== value) return false;
  }
  for (const [name, value] of own.searchParams) {
    if (!named.searchParams.has(name) && SELECTS.test(name) && value !== '') return false;
  }
  return true;
}

/** Parameters that select content on many sites. */
const SELECTS =
  /^(?:\w*id|p|page|pg|story|article|post|item|n|no|nr|num|date|day|q|query|s|search|v|t|section|cat|lang|hl|edition|start|offset|chapter|part|issue|thread|topic|f|entry)$/iu;
