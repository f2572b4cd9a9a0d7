/** Parameters that say where a reader came from, not what they read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|CMP|smid|smtyp|taid|ocid|ito|__twitter_impression|guccounter|guce_\w+|_ga|s_cid|ncid|leadSource)$/u;

/**
 * Gives the address under which an article is kept: without fragment, without parameters that
 * only track, so that the same story is the same article however it was reached.
 *
 * @returns null when `address` is not one of a page (http, https or file)
 */
export function articleAddress(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const parameters = [...url.searchParams.keys()];
  for (const name of parameters) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
