// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '#lib/detect/compile.ts';
import type { DetectEntry } from '#lib/detect/form.ts';
import { type Annotator, startAnnotator } from '#lib/page/annotator.ts';
import type { AnnotatorHost, Beginning } from '#lib/page/host.ts';

const ENTRIES: readonly DetectEntry[] = [
  { id: 'mail-cover', kind: 'program', forms: { en: [{ text: 'mail cover' }], es: [] } },
];

const BEGINNING: Beginning = {
  uiLanguage: 'en',
  repeats: 'every',
  hasBar: true,
  colourNames: { yellow: '', green: '', blue: '', pink: '' },
  hasHideKey: true,
  canOpenPanel: true,
};

/** Answers to `begin` that the test gives when it likes. */
let asked: ((answer: Beginning | null) => void)[] = [];
let annotator: Annotator;

function hostFixture(): AnnotatorHost {
  return {
    begin: () => new Promise((resolve) => asked.push(resolve)),
    detectorFor: async (language) => compile(ENTRIES, { language }),
    declareMarks: async () => undefined,
    reportCount: async () => undefined,
    passagesHere: async () => [],
    anchorKit: async () => null,
    showCard: async () => undefined,
    hideCard: () => undefined,
    showNote: () => undefined,
    isOurs: () => false,
    offerBar: () => undefined,
    hideAll: () => undefined,
    isGone: () => false,
  };
}

beforeEach(() => {
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map() });
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<article><p>They asked for a mail cover.</p></article>';
  asked = [];
  annotator = startAnnotator(document, hostFixture());
});

afterEach(() => {
  annotator.leave();
  vi.unstubAllGlobals();
});

describe('what a page says of itself', () => {
  it('is said once the beginning under way has come to its end', async () => {
    const state = annotator.state();
    asked[0]?.(BEGINNING);
    expect(await state).toMatchObject({
      isShown: true,
      isWanted: true,
      entries: [{ entry: 'mail-cover', count: 1 }],
    });
  });

  it('waits for a later beginning too, and that one counts', async () => {
    const state = annotator.state();
    const again = annotator.refresh();
    asked[1]?.(null);
    asked[0]?.(BEGINNING);
    await again;
    expect(await state).toMatchObject({ isWanted: false, entries: [] });
  });

  it('never looks like a page that is not wanted while its marks are being put back', async () => {
    asked[0]?.(BEGINNING);
    await annotator.setShown(false);
    expect(await annotator.state()).toMatchObject({ isShown: false, isWanted: false });
    const back = annotator.setShown(true);
    const state = annotator.state();
    asked[1]?.(BEGINNING);
    await back;
    expect(await state).toMatchObject({ isShown: true, isWanted: true });
  });

  it('is said although the extension could not be asked', async () => {
    document.body.innerHTML = '';
    annotator.leave();
    const gone: AnnotatorHost = {
      ...hostFixture(),
      begin: () => Promise.reject(new Error('gone')),
      isGone: () => true,
    };
    annotator = startAnnotator(document, gone);
    expect(await annotator.state()).toMatchObject({ isWanted: false });
  });
});
