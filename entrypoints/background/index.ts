import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '#lib/messages/answer.ts';
import { explain } from '#lib/packs/explain.ts';
import { lookUp } from '#lib/packs/look-up.ts';
import { setHidden } from '#lib/settings/hidden.ts';
import { setSite } from '#lib/settings/sites.ts';
import { annotateTab } from './annotate-tab.ts';
import { beginPage } from './begin-page.ts';
import { catalogueNow } from './catalogue-now.ts';
import { compiledFor } from './compiled-for.ts';
import { declareMarks } from './declare-marks.ts';
import { highlightsHere } from './highlights-here.ts';
import { markPassage, unmarkPassage } from './mark-passage.ts';
import { onCommand } from './on-command.ts';
import { onContextMenu } from './on-context-menu.ts';
import { onHidden } from './on-hidden.ts';
import { onInstalled } from './on-installed.ts';
import { onPermissionsChanged } from './on-permissions-changed.ts';
import { onSettingsChanged } from './on-settings-changed.ts';
import { onTabGone } from './on-tab-gone.ts';
import { openPanelFor } from './open-panel.ts';
import { reconsider } from './reconsider.ts';
import { runInTab } from './run-in-tab.ts';
import { showCount } from './show-count.ts';

export default defineBackground(() => {
  answer({
    begin: ({ isArticle }, sender) => beginPage(isArticle, sender),
    detector: ({ language }) => compiledFor(language),
    declareMarks: ({ names }, sender) => declareMarks(names, sender),
    reportCount: ({ count }, sender) => showCount(count, sender),
    explain: async ({ entry, language }) => explain(await catalogueNow(), entry, language, today()),
    highlightsHere: (_, sender) => highlightsHere(sender),
    markPassage,
    unmarkPassage,
    lookUp: async ({ words, language }) => lookUp((await catalogueNow()).entries, words, language),
    loadKit: ({ kit }, sender) => runInTab(sender.tab?.id, `/${kit}.js`),
    openPanel: (wish, sender) => openPanelFor(sender.tab, wish),
    annotateTab: ({ tabId }) => annotateTab(tabId),
    async hide() {
      await setHidden(true);
      return true;
    },
    async setSite({ host, on }) {
      await setSite(host, on);
      return reconsider();
    },
  });
  onInstalled();
  onCommand();
  onContextMenu();
  onPermissionsChanged();
  onSettingsChanged();
  onTabGone();
  onHidden();
});

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
