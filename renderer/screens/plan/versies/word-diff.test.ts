import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff, type Piece } from './word-diff.ts';

const without = (pieces: readonly Piece[], soort: Piece['soort']) =>
  pieces
    .filter((piece) => piece.soort !== soort)
    .map(({ tekst }) => tekst)
    .join('');

test('one word that changed is marked, the rest stays', () => {
  expect(wordDiff('Anna doet zelf de was op maandag.', 'Anna doet zelf de was op vrijdag.')).toEqual([
    { soort: 'gelijk', tekst: 'Anna doet zelf de was op ' },
    { soort: 'weg', tekst: 'maandag' },
    { soort: 'nieuw', tekst: 'vrijdag' },
    { soort: 'gelijk', tekst: '.' },
  ]);
});

test('texts with little in common stand whole below each other', () => {
  expect(wordDiff('Een heel ander verhaal dan eerst', 'Nu staat er iets nieuws')).toEqual([
    { soort: 'weg', tekst: 'Een heel ander verhaal dan eerst' },
    { soort: 'nieuw', tekst: 'Nu staat er iets nieuws' },
  ]);
});

test('two long texts without a common word are compared without end of patience', () => {
  const oud = Array.from({ length: 20_000 }, (_, index) => `oud${index}`).join(' ');
  const nieuw = Array.from({ length: 20_000 }, (_, index) => `nieuw${index}`).join(' ');
  expect(wordDiff(oud, nieuw)).toHaveLength(2);
});

test('both texts can be read back from the difference', () => {
  const words = fc.array(fc.constantFrom('de', 'was', 'Anna', 'doet', 'zelf', '\n', '😀', 'مرحبا', '<b>'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [oud, nieuw] = [a.join(' '), b.join(' ')];
      const pieces = wordDiff(oud, nieuw);
      expect(without(pieces, 'nieuw')).toBe(oud);
      expect(without(pieces, 'weg')).toBe(nieuw);
    }),
  );
});
