/** Why an address may not stand in a pack. */
export type AddressProblem = 'badAddress' | 'hostIsNoSite';

/** Numbers and dots, or in brackets: an address of a machine, not of a site. */
const MACHINE = /^(?:\d+(?:\.\d+){3}|\[.*\])$/u;

/** Ends of names that no public site has (RFC 2606, RFC 6761, RFC 8375). */
const NOT_PUBLIC = /(?:^|\.)(?:localhost|local|internal|test|invalid|onion|home\.arpa)$/u;

/**
 * Checks the address of a source. Only https links to public sites that a reader may click: no
 * name and password, no machine's number, no name of a machine in the reader's own network.
 *
 * Judged on what `URL` makes of it, which is what the browser would open: it folds capitals, white
 * space, soft hyphens and letters of other scripts (as `xn--…`).
 */
export function addressProblem(address: string): AddressProblem | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'badAddress';
  }
  const { protocol, username, password, hostname, port } = url;
  if (protocol !== 'https:' || username !== '' || password !== '' || port !== '')
    return 'badAddress';
  const isPublic = hostname.includes('.') && !MACHINE.test(hostname) && !NOT_PUBLIC.test(hostname);
  return isPublic ? null : 'hostIsNoSite';
}
