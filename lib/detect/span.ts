/** A stretch of a text in UTF-16 units: `start` is in it, `end` is not. */
export type Span = { readonly start: number; readonly end: number };
