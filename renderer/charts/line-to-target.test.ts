import { expect, test } from 'vitest';
import { type LineToTargetProps, progressText } from './line-to-target.tsx';

const base: LineToTargetProps = {
  nulmeting: { datum: '2026-01-05', waarde: 3 },
  metingen: [],
  streefwaarde: 7,
  richting: 'hoger',
  min: 0,
  max: 10,
};

test('progress is told in the direction of the doel', () => {
  const better = { ...base, metingen: [{ datum: '2026-03-01', waarde: 5 }] };
  expect(progressText(better)).toBe('Dichterbij: van 3 naar 5. Het doel is 7.');
  expect(progressText({ ...better, richting: 'lager', streefwaarde: 1 })).toBe(
    'Verder weg: van 3 naar 5. Het doel is 1.',
  );
});

test('reaching the target counts at the target itself, in both directions', () => {
  const at = (waarde: number) => [{ datum: '2026-03-01', waarde }];
  expect(progressText({ ...base, metingen: at(7) })).toContain('Gehaald');
  expect(progressText({ ...base, richting: 'lager', streefwaarde: 2, metingen: at(2) })).toContain('Gehaald');
});

test('the latest meting decides, in whatever order they are given', () => {
  const metingen = [
    { datum: '2026-06-01', waarde: 4.5 },
    { datum: '2026-03-01', waarde: 8 },
  ];
  expect(progressText({ ...base, metingen })).toBe('Dichterbij: van 3 naar 4,5. Het doel is 7.');
});

test('without any meting it says so', () => {
  expect(progressText({ ...base, nulmeting: null })).toBe('Nog niet gemeten. Het doel is 7.');
  expect(progressText(base)).toBe('Begonnen op 3. Het doel is 7.');
});
