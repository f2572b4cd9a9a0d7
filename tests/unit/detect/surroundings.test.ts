import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '#lib/detect/surroundings.ts';

const at = (text: string, word: string, within: 'sentence' | 'paragraph' | 'article'): string => {
  const start = text.indexOf(word);
  const span = surroundingsOf(text, start, start + word.length, within);
  return text.slice(span.start, span.end).trim();
};

describe('what a form stands in', () => {
  it.each([
    ['a sentence', 'One. Two here. Three.', 'here', 'Two here.'],
    ['a question', 'Why? It is here! Yes.', 'here', 'It is here!'],
    ['the last, without a mark', 'One. It is here', 'here', 'It is here'],
    ['an initial ends nothing', 'J. Edgar is here. Two.', 'here', 'J. Edgar is here.'],
    ['a title ends nothing', 'Sen. Wyden is here. Two.', 'here', 'Sen. Wyden is here.'],
    [
      'an acronym with dots ends nothing',
      'The U.S. Mail is here. Two.',
      'here',
      'The U.S. Mail is here.',
    ],
    ['a quote closes with its sentence', '“No.” She is here. Two.', 'here', 'She is here.'],
    ['Spanish marks', 'Uno. ¿Está aquí? Dos.', 'aquí', '¿Está aquí?'],
  ])('%s', (_, text, word, expected) => {
    expect(at(text, word, 'sentence')).toBe(expected);
  });

  it('a paragraph ends at a blank line, also one with spaces', () => {
    expect(at('One.\n \nTwo. Here.\n\nThree.', 'Here', 'paragraph')).toBe('Two. Here.');
  });

  it('always holds the form', () => {
    const texts = fc.array(fc.constantFrom('a', 'B', '. ', '\n\n', 'Mr', '?', '”', ' '), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.constantFrom('sentence', 'paragraph', 'article'),
        (parts, n, within) => {
          const text = parts.join('');
          const start = n % text.length;
          const span = surroundingsOf(text, start, start + 1, within);
          expect(span.start).toBeLessThanOrEqual(start);
          expect(span.end).toBeGreaterThanOrEqual(start + 1);
          expect(span.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
