/**
 * What a pack may weigh. Limits keep a stranger's file from filling the disk or holding the page
 * up; the largest built-in pack stays under a quarter of each.
 */
export const LIMITS = {
  /** Bytes of a file as it is opened. */
  fileBytes: 2 * 1024 * 1024,
  /** Brackets within brackets; the format itself needs nine. */
  depth: 12,
  /** Characters (UTF-16 units) of one text. */
  textLength: 20_000,
  /** Objects, lists and texts, all counted. */
  values: 400_000,
  /** Spellings of all forms. */
  forms: 10_000,
} as const;
