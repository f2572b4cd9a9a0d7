import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPainter, MARKS, randomMarkNames } from '#lib/page/paint.ts';

/** A registry as far as the painter uses one; real ones are in the browsers' tests. */
class Registry extends Map<string, unknown> {
  override clear(): never {
    throw new Error('the page’s own highlights are in here');
  }
  override [Symbol.iterator](): never {
    throw new Error('iterating throws in Firefox');
  }
}

beforeEach(() => {
  vi.stubGlobal(
    'Highlight',
    class extends Set<unknown> {
      priority = 0;
    },
  );
});

const range = {} as Range;

function make() {
  const registry = new Registry();
  const names = randomMarkNames();
  return {
    registry,
    names,
    painter: createPainter(registry as unknown as HighlightRegistry, names),
  };
}

describe('names of marks', () => {
  it('are of the form that the background accepts, and never the same', () => {
    const seen = new Set<string>();
    for (let page = 0; page < 100; page += 1) {
      for (const name of Object.values(randomMarkNames())) {
        expect(name).toMatch(/^h[0-9a-f]{24}$/u);
        seen.add(name);
      }
    }
    expect(seen.size).toBe(100 * MARKS.length);
  });
});

describe('painting', () => {
  it('registers ranges under the page’s names, and nothing for none', () => {
    const { registry, names, painter } = make();
    painter.paint('who', [range]);
    painter.paint('how', []);
    expect(registry.has(names.who)).toBe(true);
    expect(registry.has(names.how)).toBe(false);
    painter.paint('who', []);
    expect(registry.has(names.who)).toBe(false);
  });

  it('keeps what stays, takes what goes, adds what comes', () => {
    const { registry, names, painter } = make();
    const [a, b, c] = [{}, {}, {}] as [Range, Range, Range];
    painter.paint('who', [a, b]);
    const highlight = registry.get(names.who) as Set<Range>;
    painter.paint('who', [b, c]);
    expect(registry.get(names.who)).toBe(highlight);
    expect([...highlight]).toEqual([b, c]);
  });

  it('puts back what the page took away, but does not fight for ever', () => {
    const { registry, names, painter } = make();
    painter.paint('who', [range]);
    painter.paint('how', [range]);
    let repaired = 0;
    for (let time = 0; time < 20; time += 1) {
      registry.delete(names.who);
      registry.delete(names.how);
      painter.repair();
      if (registry.has(names.who) && registry.has(names.how)) repaired += 1;
    }
    expect(repaired).toBe(5);
  });

  it('forgives a page that deletes them only now and then', () => {
    const { registry, names, painter } = make();
    painter.paint('who', [range]);
    for (let time = 0; time < 20; time += 1) {
      registry.delete(names.who);
      painter.repair();
      expect(registry.has(names.who)).toBe(true);
      painter.repair();
    }
  });

  it('leaves the page’s own highlights alone when it clears', () => {
    const { registry, painter } = make();
    registry.set('page-search', 'theirs');
    painter.paint('who', [range]);
    painter.clear();
    expect([...registry.keys()]).toEqual(['page-search']);
    painter.repair();
    expect([...registry.keys()]).toEqual(['page-search']);
  });
});
