import { useEffect } from 'react';
import type { Language } from '#lib/detect/form.ts';

/** Gives the extension's page its title and language, which screen readers and tabs tell. */
export function usePageTitle(title: string, language: Language): void {
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
}
