/** Gives the real host of an address, as ASCII: a look-alike in other letters shows as `xn--…`. */
export function hostShown(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : url;
}
