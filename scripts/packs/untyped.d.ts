/** The little that is used of a package without types of its own. */
declare module 'nspell' {
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default function nspell(dictionary: {
    readonly aff: Uint8Array;
    readonly dic: Uint8Array;
  }): { correct(word: string): boolean };
}
