import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollTopFor, visibleRows } from './visible-rows.ts';

test('every row in sight exists, and never many more, however long the list', () => {
  const numbers = fc.record({
    top: fc.integer({ min: 0, max: 2_000_000 }),
    height: fc.integer({ min: 0, max: 1200 }),
    rowHeight: fc.integer({ min: 24, max: 90 }),
    count: fc.integer({ min: 0, max: 20_000 }),
    active: fc.integer({ min: 0, max: 20_000 }),
  });
  fc.assert(
    fc.property(numbers, ({ top, height, rowHeight, count, active }) => {
      const rows = visibleRows({ top, height }, rowHeight, count, active);
      const first = Math.floor(top / rowHeight);
      const last = Math.min(count - 1, Math.floor((top + height) / rowHeight));
      for (let row = first; row <= last; row += 1) expect(rows).toContain(row);
      expect(rows.length).toBeLessThanOrEqual(height / rowHeight + 20);
      expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
      expect(rows.every((row) => row >= 0 && row < count)).toBe(true);
      if (active < count) expect(rows).toContain(active);
    }),
  );
});

test('a row in sight does not move the list, one outside moves it just enough', () => {
  const viewport = { top: 100, height: 500 };
  expect(scrollTopFor(3, 50, viewport, 40)).toBe(100);
  expect(scrollTopFor(0, 50, viewport, 40)).toBe(0);
  expect(scrollTopFor(20, 50, viewport, 40)).toBe(590);
});
