import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largest, niceTicks, spread, type Series } from './series-layout.ts';

describe('the axis of counts', () => {
  it('has a few round steps from zero that cover the highest', () => {
    expect(niceTicks(568)).toEqual([0, 200, 400, 600]);
    expect(niceTicks(9)).toEqual([0, 5, 10]);
    expect(niceTicks(0)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
        const ticks = niceTicks(most);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('words at the end of lines', () => {
  it('never overlap while there is room, and stay within the picture', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(heights, (list) => {
        const placed = spread(list, 20, [0, 200]).sort((a, b) => a - b);
        placed.forEach((one, index) => {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(200);
          if (index > 0) expect(one - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(20);
        });
      }),
    );
  });

  it('stay where they are when nothing is near', () => {
    expect(spread([100, 20, 60], 16, [0, 200])).toEqual([100, 20, 60]);
  });
});

describe('too many lines', () => {
  it('leaves the largest, in their own order', () => {
    const one = (naam: string, tot: number | null): Series => ({
      key: naam,
      naam,
      points: [{ datum: '2026-01-01', waarde: tot === null ? null : { van: tot, tot } }],
    });
    const all = [one('a', 5), one('b', null), one('c', 90), one('d', 20)];
    expect(largest(all, 2).map(({ naam }) => naam)).toEqual(['c', 'd']);
    expect(largest(all, 4)).toBe(all);
  });
});
