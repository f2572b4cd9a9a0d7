/**
 * Gives the SHA-256 of a backup's content, in hexadecimal, by which a file that was cut off or
 * damaged on its way is told from a whole one. It says nothing of who made the file.
 *
 * Keys are taken in order, so that the order in which a file is written does not matter.
 */
export async function checksumOf(content: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(inOrder(content)));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
