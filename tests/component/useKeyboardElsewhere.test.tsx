import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useKeyboardElsewhere } from '#components/hooks/useKeyboardElsewhere.ts';

describe('where the keyboard is', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('elsewhere, until this page has it once', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { result } = renderHook(useKeyboardElsewhere);
    expect(result.current).toBe(false);
    act(() => vi.runAllTimers());
    expect(result.current).toBe(true);
    act(() => void dispatchEvent(new Event('focus')));
    expect(result.current).toBe(false);
    act(() => void dispatchEvent(new Event('blur')));
    expect(result.current).toBe(false);
  });

  it('here, when it comes while the panel opens', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { result } = renderHook(useKeyboardElsewhere);
    act(() => void dispatchEvent(new Event('focus')));
    act(() => vi.runAllTimers());
    expect(result.current).toBe(false);
  });
});
