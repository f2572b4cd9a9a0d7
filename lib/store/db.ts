import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  AnswerRow,
  ArticleRow,
  AuthorKeyRow,
  DraftRow,
  HighlightRow,
  NoteRow,
  PackDraftRow,
  PackFileRow,
  PackRow,
  SiteRow,
  TrashRow,
} from './rows.ts';
import { version1 } from './v1.ts';
import { version2 } from './v2.ts';
import { version3 } from './v3.ts';
import { version4 } from './v4.ts';

/** The reader's notebook, in the extension's own origin. */
export type Store = Dexie & {
  articles: EntityTable<ArticleRow, 'url'>;
  highlights: EntityTable<HighlightRow, 'id'>;
  notes: EntityTable<NoteRow, 'id'>;
  drafts: EntityTable<DraftRow, 'key'>;
  sites: EntityTable<SiteRow, 'host'>;
  trash: EntityTable<TrashRow, 'id'>;
  packs: EntityTable<PackRow, 'key'>;
  packFiles: Table<PackFileRow, [key: string, version: number]>;
  authorKeys: EntityTable<AuthorKeyRow, 'id'>;
  packDrafts: EntityTable<PackDraftRow, 'id'>;
  answers: EntityTable<AnswerRow, 'key'>;
};

let opened: Store | null = null;

/** Gives the notebook's database, opened at the first use. */
export function store(): Store {
  opened ??= upgradeable('plain-view');
  return opened;
}

/**
 * Declares the database of a name with all its versions; whichever is on the disk is brought up
 * to the last when it is opened.
 *
 * Transactions are strict: one that completed is on the disk, not only in a buffer, so what is
 * said to be saved survives a browser that is killed. Chromium's default since 121 is relaxed.
 * https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed
 */
export function upgradeable(name: string): Store {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Store;
  version1(db);
  version2(db);
  version3(db);
  version4(db);
  return db;
}
