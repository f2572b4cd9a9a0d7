import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTranslator } from '#lib/i18n/translate.ts';
import { send } from '#lib/messages/send.ts';
import { createCardKit } from '#lib/page/card.ts';

/** Brings the in-page card and the bar at a selection; loaded when one is first needed. */
export default defineUnlistedScript(() => {
  globalThis.plainViewCardKit ??= createCardKit(document, createTranslator, {
    explain: (entry, language) => send('explain', { entry, language }),
    openPanel: (wish) => void send('openPanel', wish),
    mark: (passage, colour, entry) =>
      send('markPassage', { passage, colour, ...(entry === undefined ? {} : { entry }) }),
    unmark: (id) => send('unmarkPassage', { id }),
    lookUp: (words, language) => send('lookUp', { words, language }),
  });
});
