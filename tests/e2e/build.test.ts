import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeTestBuild } from '../../scripts/test-build.ts';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

const read = (build: string, file: string): string =>
  readFileSync(join(OUTPUT, build, file), 'utf8');
const manifestOf = (build: string) => JSON.parse(read(build, 'manifest.json'));

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Command = { readonly suggested_key: { readonly default: string } };

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

describe('the manifests that ship', () => {
  it('ask for what was agreed, and for sites only as an option', () => {
    const shared = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];
    expect(manifestOf('chrome-mv3').permissions).toEqual([...shared, 'sidePanel']);
    expect(manifestOf('firefox-mv3').permissions).toEqual(shared);
    for (const build of BUILDS) {
      const manifest = manifestOf(build);
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.host_permissions).toBeUndefined();
      expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
      expect(manifest.content_scripts).toBeUndefined();
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.incognito).toBe('not_allowed');
    }
  });

  it('ask for nothing that docs/permissions.md does not explain, and for all that it explains', () => {
    const text = readFileSync(join(OUTPUT, '..', 'docs', 'permissions.md'), 'utf8');
    const explained = [...text.matchAll(/^\| `([^`]+)` *\|/gmu)].map(([, name]) => name);
    const { permissions, optional_host_permissions: sites } = manifestOf('chrome-mv3');
    expect(explained.toSorted()).toEqual([...permissions, ...sites].toSorted());
  });

  it.each(BUILDS)('%s: what runs in a page before a card is opened stays small', (build) => {
    expect(gzipSync(read(build, 'annotate.js'), { level: 9 }).length).toBeLessThanOrEqual(15_000);
  });

  it('suggest no key that Chromium keeps for itself', () => {
    // Those of chrome/browser/ui/accelerator_table.cc, as its commands reference lists them.
    const kept = /^Alt\+Shift\+[ABCINPRTWXZ]$/u;
    for (const build of BUILDS) {
      const commands = Object.values(manifestOf(build).commands) as Command[];
      const keys = commands.map(({ suggested_key: key }) => key.default);
      expect(new Set(keys).size).toBe(4);
      expect(keys.filter((key) => kept.test(key))).toEqual([]);
    }
  });

  it('have the strict content policy', () => {
    for (const build of BUILDS) {
      expect(manifestOf(build).content_security_policy).toEqual({ extension_pages: CSP });
    }
  });

  it('Firefox: an id, no data collected, no sidebar at install', () => {
    const { browser_specific_settings: settings, sidebar_action: sidebar } =
      manifestOf('firefox-mv3');
    expect(settings.gecko.id).toMatch(/@/u);
    expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(sidebar).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  it('no more than four keys are suggested: Chromium allows four', () => {
    const keys = Object.values(manifestOf('chrome-mv3').commands) as { suggested_key?: object }[];
    expect(keys.filter((each) => each.suggested_key)).toHaveLength(4);
  });
});

describe.each(BUILDS)('the code of %s', (build) => {
  it.each(['annotate.js', 'card.js'])('%s has no React, zod, database or channel in it', (file) => {
    const code = read(build, file);
    const banned =
      /\bReact\b|react-dom|indexedDB|ZodError|Dexie|postMessage|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|\bfetch\(|\bimport\(|localStorage/gu;
    expect(code.match(banned) ?? []).toEqual([]);
  });

  it('annotate.js stays small', () => {
    expect(read(build, 'annotate.js').length).toBeLessThan(40_000);
  });

  it('loads nothing from elsewhere', () => {
    for (const file of filesOf(join(OUTPUT, build)).filter((each) =>
      /\.(?:html|css)$/u.test(each),
    )) {
      expect(read(build, file), file).not.toMatch(/https?:\/\//u);
    }
  });

  it('the test build is the same but for the host permissions', () => {
    const folder = makeTestBuild(build);
    const original = join(OUTPUT, build);
    expect(filesOf(folder)).toEqual(filesOf(original));
    for (const file of filesOf(folder).filter((each) => each !== 'manifest.json')) {
      expect(
        readFileSync(join(folder, file)).equals(readFileSync(join(original, file))),
        file,
      ).toBe(true);
    }
    const { host_permissions: hosts, ...rest } = JSON.parse(
      readFileSync(join(folder, 'manifest.json'), 'utf8'),
    );
    expect(hosts).toEqual(['<all_urls>']);
    expect(rest).toEqual(manifestOf(build));
  });
});

/** What the linter warns of and we answer for. */
const ANSWERED = [
  // React writes markup of its own; nothing of ours or of a pack's goes through it.
  'UNSAFE_VAR_ASSIGNMENT',
  // zod asks once whether it may compile its checks; our policy says no, and it goes without.
  'DANGEROUS_EVAL',
  // The extension is not offered for Android.
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
];

it('the linter of Firefox’s store finds no error, and no warning that is not answered for', async () => {
  const require = createRequire(import.meta.url);
  const { createInstance } = require('addons-linter').default ?? require('addons-linter');
  const linter = createInstance({
    config: {
      _: [join(OUTPUT, 'firefox-mv3')],
      logLevel: 'fatal',
      output: 'json',
      boring: true,
      pretty: false,
    },
    runAsBinary: false,
  });
  type Finding = { readonly code: string; readonly message: string; readonly file?: string };
  const { errors, warnings } = (await linter.run({})) as { errors: Finding[]; warnings: Finding[] };
  expect(errors).toEqual([]);
  const others = warnings.filter((each) => !ANSWERED.includes(each.code));
  expect(others.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});
