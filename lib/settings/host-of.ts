/** Gives the host name of a page (no port), or null when no script may run on such an address. */
export function hostOf(address: string | undefined): string | null {
  if (!address) return null;
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? hostname : null;
  } catch {
    return null;
  }
}
