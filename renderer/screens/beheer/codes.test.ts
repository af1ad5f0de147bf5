import { expect, test } from 'vitest';
import { codeVan } from './codes.ts';

test('a code is made of a name, without what a code may not hold', () => {
  expect(codeVan('De Línde (noord)', new Set())).toBe('de-linde-noord');
  expect(codeVan('  ', new Set())).toBe('nieuw');
  expect(codeVan('€€€', new Set())).toBe('nieuw');
});

test('a code that is there already gets a number, however long the name', () => {
  expect(codeVan('De Linde', new Set(['de-linde', 'de-linde-2']))).toBe('de-linde-3');
  const long = codeVan('a'.repeat(200), new Set(['a'.repeat(58)]));
  expect(long).toHaveLength(60);
  expect(long).toMatch(/^[a-z0-9][a-z0-9._-]{0,63}$/);
});
