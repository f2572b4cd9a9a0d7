import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { unpackCompiled } from '#lib/detect/compiled-data.ts';
import { detectorOf } from '#lib/detect/detector.ts';
import { answerInPage } from '#lib/messages/answer-in-page.ts';
import { isContextGone, send } from '#lib/messages/send.ts';
import { startAnnotator } from '#lib/page/annotator.ts';
import type { AnnotatorHost, Beginning, CardRequest } from '#lib/page/host.ts';
import { looksLikeArticle } from '#lib/page/looks-like-article.ts';

/** Marks the page it is run in. Running it again in a page changes nothing. */
export default defineUnlistedScript(() => {
  if (!document.body || globalThis.plainViewAnnotator?.isAlive()) return;
  // One that outlived its extension makes room for ours.
  globalThis.plainViewAnnotator?.leave();
  let beginning: Beginning | null = null;
  let cards = 0;

  const host: AnnotatorHost = {
    async begin() {
      beginning = await send('begin', { isArticle: looksLikeArticle(document) });
      return beginning;
    },
    async detectorFor(language) {
      return detectorOf(unpackCompiled(await send('detector', { language })));
    },
    async declareMarks(names) {
      await send('declareMarks', { names });
    },
    async reportCount(count) {
      await send('reportCount', { count });
    },
    passagesHere: () => send('highlightsHere', {}),
    async anchorKit() {
      if (!globalThis.plainViewAnchorKit) await send('loadKit', { kit: 'anchor' });
      return globalThis.plainViewAnchorKit ?? null;
    },
    showCard(request) {
      cards += 1;
      const own = cards;
      return showCard(request, beginning, () => own === cards);
    },
    hideCard() {
      // A card that is still on its way is not wanted any more either.
      cards += 1;
      globalThis.plainViewCardKit?.hide();
    },
    isOurs: (node) => globalThis.plainViewCardKit?.isOurs(node) ?? false,
    offerNote(range) {
      void offerNote(range, beginning);
    },
    isGone: isContextGone,
  };
  const annotator = startAnnotator(document, host);

  answerInPage({
    pageState: async () => {
      const { isShown, isWanted, language, entries } = await annotator.state();
      const terms = entries.map(({ entry, kind, count, importance }) => ({
        entry,
        kind,
        count,
        importance,
      }));
      const { title, location } = document;
      return { url: location.href, title, language, isShown, isWanted, terms };
    },
    jumpTo: ({ entry }) => annotator.jumpTo(entry),
    step: ({ by }) => annotator.step(by),
    describeSelection: annotator.describeSelection,
    describeHighlight: ({ id }) => annotator.describePassage(id),
    refresh: async () => {
      await annotator.refresh();
      return true;
    },
    highlightStates: () => [...annotator.passageStates()],
    showHighlight: ({ id }) => annotator.showPassage(id),
    setShown: async ({ isShown }) => {
      await annotator.setShown(isShown);
      return true;
    },
  });
  globalThis.plainViewAnnotator = { leave: annotator.leave, isAlive: () => !isContextGone() };
});

async function showCard(
  request: CardRequest,
  beginning: Beginning | null,
  isWanted: () => boolean,
): Promise<void> {
  const { entry, language } = request;
  const [explainer] = await Promise.all([send('explain', { entry, language }), loadCardKit()]);
  const kit = globalThis.plainViewCardKit;
  if (!kit || !explainer || !isWanted()) return;
  kit.show({
    explainer,
    request,
    uiLanguage: beginning?.uiLanguage ?? 'en',
    openPanel: beginning?.canOpenPanel
      ? () => void send('openPanel', { show: 'entry', entry })
      : null,
  });
}

async function offerNote(range: Range | null, beginning: Beginning | null): Promise<void> {
  if (range === null) {
    globalThis.plainViewCardKit?.offerNote(null, 'en', () => undefined);
    return;
  }
  await loadCardKit();
  globalThis.plainViewCardKit?.offerNote(range, beginning?.uiLanguage ?? 'en', () => {
    void send('openPanel', { show: 'selection' });
  });
}

async function loadCardKit(): Promise<void> {
  if (!globalThis.plainViewCardKit) await send('loadKit', { kit: 'card' });
}
