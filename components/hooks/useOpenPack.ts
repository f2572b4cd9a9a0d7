import { useCallback, useEffect, useState } from 'react';
import type { Language } from '#lib/detect/form.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import { type AdmittedPack, admitPack } from '#lib/packs/admit-pack.ts';
import type { Catalogue } from '#lib/packs/catalogue.ts';
import { type KeptPack, keepPack } from '#lib/packs/kept-packs.ts';
import { LIMITS } from '#lib/packs/limits.ts';
import type { PackProblem } from '#lib/packs/pack-problem.ts';
import { type PackPreview, previewPack } from '#lib/packs/preview-pack.ts';
import { textIn } from '#lib/packs/text-in.ts';

/** A pack that is being looked at before it is taken, or what came of it. */
type Offered =
  | { readonly is: 'nothing' }
  | { readonly is: 'busy' }
  | { readonly is: 'refused'; readonly problems: readonly PackProblem[] }
  | { readonly is: 'shown'; readonly admitted: AdmittedPack; readonly preview: PackPreview }
  | { readonly is: 'taken'; readonly key: string; readonly title: string }
  | { readonly is: 'failed'; readonly problem: StoreProblem };

/** Opening packs: by a file, by pasted text; looking; taking or not. */
export type OpenPack = {
  readonly offered: Offered;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onTake: () => void;
  readonly onLeave: () => void;
};

/**
 * Opens packs from strangers. Nothing is kept before the reader takes it.
 *
 * @param onChanged called after a pack was taken
 */
export function useOpenPack(
  kept: readonly KeptPack[],
  catalogue: Catalogue,
  language: Language,
  onChanged: () => void,
): OpenPack {
  const [offered, setOffered] = useState<Offered>({ is: 'nothing' });

  const look = useCallback(
    async (read: () => Promise<Uint8Array | string>): Promise<void> => {
      setOffered({ is: 'busy' });
      try {
        const admitted = await admitPack(await read());
        if (!admitted.ok) setOffered({ is: 'refused', problems: admitted.problems });
        else {
          const preview = previewPack(admitted, kept, catalogue, language);
          setOffered({ is: 'shown', admitted, preview });
        }
      } catch {
        // The file went away, or the browser may not read it.
        setOffered({ is: 'refused', problems: [{ key: 'unreadable' }] });
      }
    },
    [kept, catalogue, language],
  );

  const take = async ({ admitted }: Extract<Offered, { is: 'shown' }>): Promise<void> => {
    try {
      await keepPack(admitted, Date.now());
      onChanged();
      const { key, pack } = admitted;
      setOffered({ is: 'taken', key, title: textIn(pack.title, language) });
    } catch (error) {
      setOffered({ is: 'failed', problem: problemOf(error) });
    }
  };

  return {
    offered,
    // One byte more than a pack may have is enough to refuse it.
    onFile: useCallback(
      (file) =>
        void look(
          async () => new Uint8Array(await file.slice(0, LIMITS.fileBytes + 1).arrayBuffer()),
        ),
      [look],
    ),
    onText: (text) => void look(async () => text),
    onTake: () => {
      if (offered.is === 'shown') void take(offered);
    },
    onLeave: () => setOffered({ is: 'nothing' }),
  };
}

/** Calls `onFile` when a file is dropped anywhere on the page. */
export function useDroppedFile(onFile: (file: File) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      // Else the browser would leave the notebook and show the file.
      event.preventDefault();
      onFile(file);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
}
