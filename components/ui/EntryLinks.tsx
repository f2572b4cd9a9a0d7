import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** How a note's `[[words]]` come to be links: what they stand for, and where that opens. */
export type EntryLinks = {
  readonly find: (words: string) => string | null;
  readonly open: (entry: string) => void;
};

const EntryLinksContext = createContext<EntryLinks | null>(null);

/** Gives the notes below it their links to entries. */
export function EntryLinksProvider(props: EntryLinks & { readonly children: ReactNode }) {
  const { find, open, children } = props;
  const links = useMemo(() => ({ find, open }), [find, open]);
  return <EntryLinksContext value={links}>{children}</EntryLinksContext>;
}

/** Gives the nearest links to entries; null where notes have none. */
export function useEntryLinks(): EntryLinks | null {
  return useContext(EntryLinksContext);
}
