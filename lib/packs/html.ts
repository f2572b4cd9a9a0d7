const ESCAPES: { readonly [mark: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes words into a page: they stay words, never markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ESCAPES[mark] ?? mark);
}
