import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isIsoDate, longDate, parseDateText, shortDate } from './date-text.ts';

const day = (text: string): string => {
  const parsed = parseDateText(text);
  return parsed.kind === 'date' ? parsed.iso : parsed.kind;
};

const problem = (text: string): string => {
  const parsed = parseDateText(text);
  return parsed.kind === 'invalid' ? parsed.message : parsed.kind;
};

test('reads a day in every way people write it', () => {
  const ways = [
    '1-2-2026',
    '01-02-2026',
    '1/2/2026',
    '1.2.2026',
    '1 2 2026',
    '01022026',
    '2026-02-01',
    '2026-2-1',
  ];
  const words = [
    '1 februari 2026',
    '1 feb 2026',
    '1 feb. 2026',
    'zo 1 februari 2026',
    'Zondag 1 Februari 2026',
    ' 1-feb-2026 ',
  ];
  for (const text of [...ways, ...words]) expect(day(text), text).toBe('2026-02-01');
  expect(day('15 mrt 2026')).toBe('2026-03-15');
  expect(day('ma. 2 maart 2026')).toBe('2026-03-02');
});

test('an empty text is no day and no mistake', () => {
  expect(parseDateText('   ')).toEqual({ kind: 'empty' });
});

test('a day that does not exist is named in the sentence', () => {
  expect(problem('31-02-2026')).toBe('31-02-2026 bestaat niet. Kies een dag die bestaat.');
  expect(problem('29-2-2025')).toBe('29-2-2025 bestaat niet. Kies een dag die bestaat.');
  expect(day('29-2-2024')).toBe('2024-02-29');
  expect(problem('0-1-2026')).toContain('bestaat niet');
  expect(problem('1-13-2026')).toContain('12 maanden');
  expect(problem('1-0-2026')).toContain('12 maanden');
  expect(problem('1 smarch 2026')).toContain("De maand 'smarch' bestaat niet");
});

test('a year of two digits is asked in full, because a birth date may be off by a century', () => {
  expect(problem('1-2-26')).toContain('vier cijfers');
  expect(problem('1-2-20226')).toContain('vier cijfers');
  expect(problem('1-2-0226')).toContain('jaar 226 klopt niet');
});

test('other text says what to type', () => {
  for (const text of ['morgen', '12', "'; DROP TABLE", '<b>1-2-2026</b>', '🙂', '1-2', '--'])
    expect(problem(text), text).toContain('Typ bijvoorbeeld');
});

const isoDay = fc
  .date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every day that is shown, short or long, reads back as the same day', () => {
  fc.assert(
    fc.property(isoDay, (iso) => {
      expect(day(shortDate(iso))).toBe(iso);
      expect(day(longDate(iso))).toBe(iso);
    }),
  );
});

test('whatever is typed gives a day, nothing, or a sentence, and a day always exists', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseDateText(text);
      if (parsed.kind === 'date') expect(isIsoDate(parsed.iso)).toBe(true);
      if (parsed.kind === 'invalid') expect(parsed.message).toMatch(/\.$/);
    }),
  );
});

test('dates are shown the Dutch way and anything else is left as it is', () => {
  expect(longDate('2026-11-24')).toBe('di 24 november 2026');
  expect(shortDate('2026-01-05')).toBe('05-01-2026');
  expect(shortDate('31-02-2026')).toBe('31-02-2026');
});

test('counting days crosses months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});
