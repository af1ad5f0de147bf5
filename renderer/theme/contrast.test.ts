import { expect, test } from 'vitest';
import { contrastRatio, parseHex, withContrast } from './contrast.ts';

test('black on white has the highest contrast there is', () => {
  expect(contrastRatio('#000', '#ffffff')).toBeCloseTo(21, 5);
});

test('the order of the colours makes no difference', () => {
  expect(contrastRatio('#777777', '#fff')).toBeCloseTo(contrastRatio('#fff', '#777777'), 10);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
});

test('something that is no colour is not read as one', () => {
  for (const text of ['', 'rood', '#12', '#12345g', '1234567']) expect(parseHex(text)).toBeNull();
  expect(parseHex('0af')).toEqual({ r: 0, g: 170, b: 255 });
});

test('a colour with enough contrast stays as it is', () => {
  expect(withContrast('#17626b', ['#ffffff'], 4.5)).toBe('#17626b');
});

test('a colour with too little contrast becomes darker on white and lighter on black', () => {
  const darker = withContrast('#ffd200', ['#ffffff'], 4.5);
  expect(darker).not.toBeNull();
  expect(contrastRatio(darker ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  const lighter = withContrast('#00205b', ['#000000'], 4.5);
  expect(contrastRatio(lighter ?? '', '#000000')).toBeGreaterThanOrEqual(4.5);
});

test('says so when no lightness can reach the contrast', () => {
  expect(withContrast('#888888', ['#000000', '#ffffff'], 10)).toBeNull();
});
