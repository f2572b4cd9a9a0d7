import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createArticle } from '#lib/detect/article.ts';
import { unpackCompiled } from '#lib/detect/compiled-data.ts';
import { answerInPage } from '#lib/messages/answer-in-page.ts';
import { isContextGone, send } from '#lib/messages/send.ts';
import { startAnnotator } from '#lib/page/annotator.ts';
import type { CardKit } from '#lib/page/card-kit.ts';
import type { AnnotatorHost, Beginning } from '#lib/page/host.ts';
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
      const compiled = unpackCompiled(await send('detector', { language }));
      return { article: () => createArticle(compiled) };
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
      return loadCardKit().then((kit) => kit?.show(request, beginning, () => own === cards));
    },
    hideCard() {
      // A card that is still on its way is not wanted any more either.
      cards += 1;
      globalThis.plainViewCardKit?.hide();
    },
    showNote: (highlight) => void send('openPanel', { show: 'note', highlight }),
    hideAll() {
      if (beginning?.hasHideKey) void send('hide', {});
    },
    isOurs: (node) => globalThis.plainViewCardKit?.isOurs(node) ?? false,
    offerBar(range) {
      const kit = range ? loadCardKit() : Promise.resolve(globalThis.plainViewCardKit);
      void kit.then((loaded) => loaded?.offerBar(range, beginning, annotator));
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
    describeHighlight: ({ id, reshape }) => annotator.describePassage(id, reshape),
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

async function loadCardKit(): Promise<CardKit | undefined> {
  if (!globalThis.plainViewCardKit) await send('loadKit', { kit: 'card' });
  return globalThis.plainViewCardKit;
}
