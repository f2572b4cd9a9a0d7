import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPanel, takePanelRequest } from '#lib/messages/panel-request.ts';
import { forgetByHand, isByHand, rememberByHand } from '#lib/settings/by-hand.ts';
import { hostOf } from '#lib/settings/host-of.ts';
import { NEWS_SITES } from '#lib/settings/news-sites.ts';
import {
  changeSetting,
  importSettings,
  readSettings,
  watchSettings,
} from '#lib/settings/settings.ts';
import { SETTINGS } from '#lib/settings/table.ts';
import { isWanted, originsOf, whereToRun } from '#lib/settings/where-to-run.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('settings', () => {
  it('have their defaults at first', async () => {
    const settings = await readSettings();
    for (const [name, { fallback }] of Object.entries(SETTINGS)) {
      expect(settings[name as keyof typeof settings]).toEqual(fallback);
    }
  });

  it('keep what was chosen and tell of it', async () => {
    let told = 0;
    const stop = watchSettings(() => {
      told += 1;
    });
    await changeSetting('mode', 'click');
    stop();
    await changeSetting('language', 'es');
    expect(await readSettings()).toMatchObject({ mode: 'click', language: 'es' });
    expect(told).toBe(1);
  });

  it('a broken value is as none', async () => {
    await fakeBrowser.storage.local.set({ mode: 'everything', mutedEntries: 'x' });
    expect(await readSettings()).toMatchObject({ mode: 'unset', mutedEntries: ['alien'] });
  });

  it('an import takes what is sound, but not where it runs', async () => {
    await importSettings({ mode: 'news', language: 7, mutedPacks: ['a'], unknown: true });
    expect(await readSettings()).toMatchObject({
      mode: 'unset',
      language: 'auto',
      repeats: 'section',
      hasBar: true,
      mutedPacks: ['a'],
    });
  });
});

describe('where the script runs', () => {
  const site = (host: string, on: boolean) => ({ host, on });

  it.each([
    ['unset', [], []],
    ['click', [], []],
    ['articles', ['*://*/*'], ['<all_urls>']],
  ] as const)('%s', (mode, matches, origins) => {
    expect(whereToRun(mode, []).matches).toEqual(matches);
    expect(originsOf(mode)).toEqual(origins);
  });

  it('news: the newsrooms, with their subdomains', () => {
    const { matches } = whereToRun('news', []);
    expect(matches).toHaveLength(NEWS_SITES.length);
    expect(matches).toContain('*://*.propublica.org/*');
  });

  it('sites switched by hand count beside the mode', () => {
    const reach = whereToRun('click', [site('a.example', true), site('b.example', false)]);
    expect(reach).toEqual({ matches: ['*://a.example/*'], excludeMatches: ['*://b.example/*'] });
  });

  it.each([
    ['an article, where articles are wanted', 'articles', 'x.example', true, false, [], true],
    ['no article there', 'articles', 'x.example', false, false, [], false],
    ['a newsroom', 'news', 'www.propublica.org', false, false, [], true],
    ['a host that ends alike', 'news', 'evilpropublica.org', true, false, [], false],
    ['another site', 'news', 'x.example', true, false, [], false],
    [
      'a site switched off',
      'articles',
      'x.example',
      true,
      false,
      [site('x.example', false)],
      false,
    ],
    ['a site switched on', 'click', 'x.example', false, false, [site('x.example', true)], true],
    [
      'by hand, although it is off',
      'click',
      'x.example',
      false,
      true,
      [site('x.example', false)],
      true,
    ],
    ['before the reader has chosen', 'unset', 'x.example', true, false, [], false],
  ] as const)('wanted: %s', (_, mode, host, isArticle, byHand, sites, expected) => {
    expect(isWanted({ host, isArticle, byHand }, mode, sites)).toBe(expected);
  });

  it('the list of newsrooms holds bare domains, in no doubt and not twice', () => {
    expect(new Set(NEWS_SITES).size).toBe(NEWS_SITES.length);
    for (const site of NEWS_SITES) expect(site).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u);
  });
});

describe('the host of a page', () => {
  it.each([
    ['https://news.example:8080/x', 'news.example'],
    ['chrome://settings', null],
    ['about:blank', null],
    ['moz-extension://abc/x.html', null],
    ['nonsense', null],
    [undefined, null],
  ])('%s', (address, expected) => {
    expect(hostOf(address)).toBe(expected);
  });
});

describe('what is remembered for a session', () => {
  it('a page asked for by hand, in its tab and on its host', async () => {
    await rememberByHand(1, 'a.example');
    expect(await isByHand(1, 'a.example')).toBe(true);
    expect(await isByHand(1, 'b.example')).toBe(false);
    expect(await isByHand(2, 'a.example')).toBe(false);
    await forgetByHand(1);
    expect(await isByHand(1, 'a.example')).toBe(false);
  });

  it('is never on the disk', async () => {
    await rememberByHand(1, 'a.example');
    await askPanel(1, { show: 'entry', entry: 'mail-cover' });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('a request to the panel is answered once', async () => {
    await askPanel(1, { show: 'entry', entry: 'mail-cover' });
    expect(await takePanelRequest(2)).toBeNull();
    expect(await takePanelRequest(1)).toEqual({ show: 'entry', entry: 'mail-cover' });
    expect(await takePanelRequest(1)).toBeNull();
  });
});
