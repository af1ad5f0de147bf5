import { expect, test } from 'vitest';
import { softHyphens } from './soft-hyphens.ts';

test('a long compound may break between its parts', () => {
  expect(softHyphens('Maatwerkvoorziening')).toBe('Maatwerk\u00ADvoorziening');
  expect(softHyphens('Cursus bij het Mantelzorgsteunpunt')).toBe('Cursus bij het Mantelzorg\u00ADsteunpunt');
  expect(softHyphens('Werk (Participatiewet)')).toBe('Werk (Participatie\u00ADwet)');
});

test('short and ordinary words stay as they are', () => {
  expect(softHyphens('Begeleiding van de buurvrouw')).toBe('Begeleiding van de buurvrouw');
});
