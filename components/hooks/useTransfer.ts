import { useState } from 'react';
import { exportNotebook } from '#lib/notes/export-notebook.ts';
import {
  type Imported,
  type ImportProblem,
  importNotebook,
  readNotebookFile,
} from '#lib/notes/import-notebook.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import { importSettings, readSettings } from '#lib/settings/settings.ts';

/** Export and import of everything, and what came of the last. */
export type TransferNow = {
  readonly outcome:
    | { readonly is: 'none' }
    | { readonly is: 'done'; readonly what: 'export'; readonly notes: number }
    | { readonly is: 'done'; readonly what: 'import'; readonly imported: Imported }
    | { readonly is: 'failed'; readonly problem: ImportProblem | StoreProblem };
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
};

/** Writes everything to a file, and takes such a file in. */
export function useTransfer(): TransferNow {
  const [outcome, setOutcome] = useState<TransferNow['outcome']>({ is: 'none' });
  const attempt = (work: () => Promise<TransferNow['outcome']>): void => {
    work().then(setOutcome, (error) => setOutcome({ is: 'failed', problem: problemOf(error) }));
  };
  return {
    outcome,
    onExport: () => attempt(exportToFile),
    onImport: (file) => attempt(async () => importFromText(await file.text())),
  };
}

async function exportToFile(): Promise<TransferNow['outcome']> {
  const notebook = await exportNotebook({ ...(await readSettings()) }, Date.now());
  const blob = new Blob([JSON.stringify(notebook, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `plain-view-notebook-${notebook.exportedAt.slice(0, 10)}.json`;
  link.click();
  // The download has taken the blob by the next task; keeping it would keep every note in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return { is: 'done', what: 'export', notes: notebook.notes.length };
}

async function importFromText(text: string): Promise<TransferNow['outcome']> {
  const read = readNotebookFile(text);
  if (!read.ok) return { is: 'failed', problem: read.problem };
  const imported = await importNotebook(read.file);
  await importSettings(read.file.settings);
  return { is: 'done', what: 'import', imported };
}
