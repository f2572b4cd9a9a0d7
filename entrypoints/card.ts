import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTranslator } from '#lib/i18n/translate.ts';
import { createCardKit } from '#lib/page/card.ts';

/** Brings the in-page card; loaded when one is first needed. */
export default defineUnlistedScript(() => {
  globalThis.plainViewCardKit ??= createCardKit(document, createTranslator);
});
