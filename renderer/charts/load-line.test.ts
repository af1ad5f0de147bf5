import { expect, test } from 'vitest';
import { loadText } from './load-line.tsx';

test('overload starts at 7', () => {
  expect(loadText('Anja', [{ datum: '2026-01-01', waarde: 7 }])).toBe(
    'Anja is overbelast: belasting 7 van 10.',
  );
  expect(loadText('Anja', [{ datum: '2026-01-01', waarde: 6 }])).toContain('houdt het vol');
});

test('tells the way it goes from the last two metingen', () => {
  const metingen = [
    { datum: '2026-05-01', waarde: 8 },
    { datum: '2026-01-01', waarde: 5 },
  ];
  expect(loadText('Anja', metingen)).toContain('zwaarder');
  expect(loadText('Anja', [...metingen, { datum: '2026-09-01', waarde: 4 }])).toContain('lichter');
});

test('no meting is said as such', () => {
  expect(loadText('Anja', [])).toBe('De belasting van Anja is nog niet gemeten.');
});
