import { useEffect, useMemo, useState } from 'react';
import { articleAddressIn } from '#lib/messages/article-address-in.ts';
import type { PageState } from '#lib/messages/table.ts';
import type { Article } from '#lib/notes/keep-note.ts';

/** The article in a tab; the same object as long as it is the same article. */
export function useArticle(page: PageState | null, tabId: number | null): Article | null {
  const [asked, setAsked] = useState<{ readonly of: string; readonly url: string | null } | null>(
    null,
  );
  const at = page?.url ?? null;
  useEffect(() => {
    if (at === null || tabId === null) return;
    let isCurrent = true;
    void articleAddressIn(tabId, at).then((own) => {
      if (isCurrent) setAsked({ of: at, url: own });
    });
    return () => {
      isCurrent = false;
    };
  }, [at, tabId]);
  const url = asked?.of === at ? asked.url : null;
  const title = page?.title || url;
  const language = page?.language ?? '';
  return useMemo(() => (url && title ? { url, title, language } : null), [url, title, language]);
}
