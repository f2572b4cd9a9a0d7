import type { Language } from '#lib/detect/form.ts';

/** Names what a keyboard says on its keys: a Spanish one has no "Shift". */
export function keyName(shortcut: string, language: Language): string {
  return language === 'es' ? shortcut.replace('Shift', 'Mayús') : shortcut;
}
