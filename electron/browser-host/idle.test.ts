import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from './idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('watchIdle', () => {
  it('locks once after a while without work, and again after work was taken up', () => {
    const lock = vi.fn();
    const watch = watchIdle(1000, lock);
    vi.advanceTimersByTime(900);
    watch.touch();
    vi.advanceTimersByTime(900);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(lock).toHaveBeenCalledTimes(1);
    watch.touch();
    vi.advanceTimersByTime(1000);
    expect(lock).toHaveBeenCalledTimes(2);
    watch.stop();
  });

  it('does not lock after it was stopped', () => {
    const lock = vi.fn();
    watchIdle(1000, lock).stop();
    vi.advanceTimersByTime(5000);
    expect(lock).not.toHaveBeenCalled();
  });
});
