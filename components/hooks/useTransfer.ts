import { useState } from 'react';
import { exportNotebook } from '#lib/notes/export-notebook.ts';
import {
  type Comparison,
  compareNotebook,
  type Imported,
  type ImportProblem,
  importNotebook,
  readNotebookFile,
  replaceNotebook,
} from '#lib/notes/import-notebook.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import type { NotebookFile } from '#lib/notes/schema.ts';
import { importSettings, readSettings } from '#lib/settings/settings.ts';
import { saveFile } from './save-file.ts';
import type { SettingsNow } from './useSettings.ts';

/** Export and import of everything, and what came of the last. */
export type TransferNow = {
  readonly outcome:
    | { readonly is: 'none' }
    | { readonly is: 'done'; readonly what: 'export'; readonly notes: number }
    | { readonly is: 'done'; readonly what: 'merge' | 'replace'; readonly imported: Imported }
    | { readonly is: 'failed'; readonly problem: ImportProblem | StoreProblem };
  /** A file that was opened and not yet taken in; null for none. */
  readonly preview: {
    readonly exportedAt: number;
    readonly notes: number;
    readonly comparison: Comparison;
    /** Whether the file has a checksum: those of the first version have none. */
    readonly isChecked: boolean;
  } | null;
  /** When everything was last written to a file (ms since 1970); null for never. */
  readonly lastBackup: number | null;
  readonly isBusy: boolean;
  readonly onExport: () => void;
  readonly onOpen: (file: File) => void;
  readonly onMerge: () => void;
  readonly onReplace: () => void;
  readonly onClose: () => void;
};

/** Writes everything to a file, and takes such a file in once the reader has seen what it does. */
export function useTransfer({ settings, change }: SettingsNow): TransferNow {
  const [outcome, setOutcome] = useState<TransferNow['outcome']>({ is: 'none' });
  const [opened, setOpened] = useState<{
    readonly file: NotebookFile;
    readonly comparison: Comparison;
  } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const attempt = (work: () => Promise<TransferNow['outcome']>): void => {
    setBusy(true);
    setOutcome({ is: 'none' });
    work()
      .then(setOutcome, (error) => setOutcome({ is: 'failed', problem: problemOf(error) }))
      .finally(() => setBusy(false));
  };
  const take = (what: 'merge' | 'replace'): void => {
    if (!opened) return;
    attempt(async () => {
      const { file } = opened;
      const imported = await (what === 'merge' ? importNotebook(file) : replaceNotebook(file));
      await importSettings(file.settings);
      setOpened(null);
      return { is: 'done', what, imported };
    });
  };
  return {
    outcome,
    preview: opened && {
      exportedAt: Date.parse(opened.file.exportedAt),
      notes: opened.file.notes.length,
      comparison: opened.comparison,
      isChecked: opened.file.checksum !== undefined,
    },
    lastBackup: settings.lastBackup || null,
    isBusy,
    onExport: () =>
      attempt(async () => {
        const now = Date.now();
        const notebook = await exportNotebook({ ...(await readSettings()) }, now);
        download(notebook);
        await change('lastBackup', now);
        return { is: 'done', what: 'export', notes: notebook.notes.length };
      }),
    onOpen: (file) =>
      attempt(async () => {
        setOpened(null);
        const read = await readNotebookFile(await file.text());
        if (!read.ok) return { is: 'failed', problem: read.problem };
        setOpened({ file: read.file, comparison: await compareNotebook(read.file) });
        return { is: 'none' };
      }),
    onMerge: () => take('merge'),
    onReplace: () => take('replace'),
    onClose: () => setOpened(null),
  };
}

function download(notebook: NotebookFile): void {
  const day = notebook.exportedAt.slice(0, 10);
  saveFile(JSON.stringify(notebook, null, 2), `plain-view-notebook-${day}.json`);
}
