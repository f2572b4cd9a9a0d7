/** The little that is used of packages without types of their own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: {
      readonly DOMParser: typeof DOMParser;
      readonly NodeFilter: typeof NodeFilter;
      readonly Range: typeof Range;
      readonly Document: typeof Document;
      readonly Element: typeof Element;
      readonly Text: typeof Text;
      readonly Node: typeof Node;
    };
  }
}

declare module 'dom-anchor-text-quote' {
  type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };
  export function fromRange(root: Element, range: Range): Quote;
  export function toRange(root: Element, quote: Quote): Range | null;
}
