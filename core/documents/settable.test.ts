import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settable, settableText } from './settable.ts';

test('ordinary words, line breaks, emoji and other scripts stay as they are', () => {
  const text = 'Ik wil “zelf” koken.\nMet Fatima 👩🏽‍🍳 مرحبا';
  expect(settableText(text)).toBe(text);
});

test('characters that cannot be seen go, line ends of every system become one', () => {
  expect(settableText('een\r\ntwee\rdrie\u0007\tvier')).toBe('een\ntwee\ndrie vier');
});

test('a run of letters longer than a line may break', () => {
  expect(
    settableText('x'.repeat(90))
      .split('\u200B')
      .map((piece) => piece.length),
  ).toEqual([40, 40, 10]);
});

test('every text inside the data is made fit, the rest stays', () => {
  expect(settable({ a: ['b\u0000', { c: 'd\u0001' }], e: 3, f: null, g: true })).toEqual({
    a: ['b', { c: 'd' }],
    e: 3,
    f: null,
    g: true,
  });
});

test('no word is lost, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const plain = (value: string) => value.replace(/[\p{Cc}\u200B\s]/gu, '');
      expect(plain(settableText(text))).toBe(plain(text));
    }),
  );
});
