import { expect, test } from 'vitest';
import { dayNumber, isoDay, monthTicks, tickText } from './time-scale.ts';

test('a day survives the way to a number and back', () => {
  for (const iso of ['1970-01-01', '2024-02-29', '2026-11-24']) expect(isoDay(dayNumber(iso))).toBe(iso);
});

test('ticks stand at firsts of months, never more than asked for', () => {
  const year = monthTicks(dayNumber('2026-01-15'), dayNumber('2027-01-15'), 6).map(isoDay);
  expect(year).toEqual(['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']);
  const decade = monthTicks(dayNumber('2016-05-01'), dayNumber('2026-05-01'), 6);
  expect(decade.length).toBeLessThanOrEqual(6);
});

test('within one month there may be no tick at all', () => {
  expect(monthTicks(dayNumber('2026-11-02'), dayNumber('2026-11-20'), 6)).toEqual([]);
});

test('January names its year', () => {
  expect(tickText(dayNumber('2027-01-01'))).toBe('jan ’27');
  expect(tickText(dayNumber('2026-11-01'))).toBe('nov');
});
