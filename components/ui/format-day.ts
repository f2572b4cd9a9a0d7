import type { Language } from '#lib/detect/form.ts';

/** Writes a day (`2026-11-24`), month (`2026-11`) or year as the reader's language does. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month) return day;
  const at = Date.UTC(year, month - 1, date ?? 1);
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (date) parts.day = 'numeric';
  return new Intl.DateTimeFormat(language, parts).format(at);
}

/** Writes a moment (ms since 1970) with its time. */
export function formatMoment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
