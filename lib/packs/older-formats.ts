/** What is known of a value before its format is checked. */
type Unchecked = { readonly [key: string]: unknown };

/**
 * Brings a pack of an older format up to {@link PACK_FORMAT}, so that packs made once open for
 * good. What it cannot make sense of it leaves alone, for the check to name.
 */
export function upgraded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { format } = value as Unchecked;
  return format === 1 ? fromFormat1(value as Unchecked) : value;
}

/** In the first format a question was its words alone, asked on the page. */
function fromFormat1(value: Unchecked): Unchecked {
  const { questions } = value;
  if (!Array.isArray(questions)) return { ...value, format: 2 };
  return {
    ...value,
    format: 2,
    questions: questions.map((ask: unknown, index) => ({
      id: `q${index + 1}`,
      on: { target: 'page' },
      kind: 'long',
      ask,
    })),
  };
}
