/** The peers that bring no types of their own, as far as the bench uses them. */
declare module 'findandreplacedomtext' {
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default function findAndReplaceDOMText(
    node: Node,
    options: { readonly find: string | RegExp; readonly wrap: string },
  ): void;
}

declare module 'mark.js' {
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default class Mark {
    constructor(context: Element);
    mark(
      words: string[],
      options: {
        readonly accuracy: 'exactly';
        readonly separateWordSearch: boolean;
        readonly acrossElements: boolean;
        readonly done: () => void;
      },
    ): void;
  }
}
