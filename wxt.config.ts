import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/**
 * The policy of every extension page. With it, no channel that
 * the security study tried could send anything out: silence by construction.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Takes the one CommonJS module that runs in pages as a module of today: the wrapper that a
 * bundler puts around such a one weighs as much as the module.
 */
const readerableAsModule = {
  name: 'readerable-as-module',
  transform: (code: string, id: string) =>
    id.endsWith('/Readability-readerable.js')
      ? code.replace('module.exports = isProbablyReaderable', '') +
        '\nexport default isProbablyReaderable;'
      : null,
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: fileURLToPath(new URL('./lib/i18n', import.meta.url)) },
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      // Firefox has its sidebar without a permission, and warns about a name it does not know.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['<all_urls>'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CSP },
    action: { default_title: '__MSG_manifest_name__' },
    options_ui: { page: 'notebook.html', open_in_tab: true },
    // Free in both browsers: A, B, C, I, N, P, R, T, W, X and Z with Alt+Shift are Chromium's own.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_manifest_commandNext__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_manifest_commandPrevious__',
      },
      'note-selection': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_manifest_commandNote__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plain-view@plainview.example',
              // The first with CSS.highlights and with data_collection_permissions.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // The first with document.caretPositionFromPoint().
          minimum_chrome_version: '128',
        }),
  }),
  vite: () => ({
    plugins: [readerableAsModule],
    build: {
      // Extension pages load from disk; the polyfill would fetch, which the policy forbids.
      modulePreload: false,
    },
  }),
  zip: {
    artifactTemplate: 'plain-view-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'plain-view-{{version}}-sources.zip',
    zipSources: true,
    excludeSources: ['.packs/**', '.output/**', 'tests/e2e/screenshots/**'],
  },
});
