import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test('tussenvoegsels do not count', () => {
  expect(initials('Jan van den Berg')).toBe('JB');
  expect(initials('mevrouw A. de Graaf')).toBe('AG');
});

test('one word, no capitals, or nothing at all give what there is', () => {
  expect(initials('Fatima')).toBe('F');
  expect(initials('piet jansen')).toBe('PJ');
  expect(initials('  ')).toBe('');
  expect(initials('Émile Ünal')).toBe('ÉÜ');
});
