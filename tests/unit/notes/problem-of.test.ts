import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { problemOf } from '#lib/notes/problem-of.ts';

const named = (name: string): Error => Object.assign(new Error('x'), { name });

describe('what is wrong with the store', () => {
  it.each([
    ['a full disk', named('QuotaExceededError'), 'full'],
    [
      'a full disk, wrapped',
      Object.assign(named('AbortError'), { inner: named('QuotaExceededError') }),
      'full',
    ],
    ['a private window', new Dexie.OpenFailedError('InvalidStateError'), 'unavailable'],
    ['a broken profile', named('UnknownError'), 'unavailable'],
    ['something else', named('DataError'), 'other'],
    ['no error at all', 'text', 'other'],
  ])('%s', (_, error, key) => {
    expect(problemOf(error).key).toBe(key);
  });
});
