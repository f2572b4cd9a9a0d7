/** Selectors of the W3C Web Annotation model. https://www.w3.org/TR/annotation-model/#selectors */
export type RangeSelector = {
  readonly type: 'RangeSelector';
  /** An XPath from the root to an element, '/' for the root. */
  readonly startContainer: string;
  /** UTF-16 units into the text of that element. */
  readonly startOffset: number;
  readonly endContainer: string;
  readonly endOffset: number;
};

/** UTF-16 units into the text of the root: `start` is in the passage, `end` is not. */
type TextPositionSelector = {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
};

/** The passage itself, with the text before and after it. */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

export type Selector = RangeSelector | TextPositionSelector | TextQuoteSelector;
