import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces, PIECE } from './pieces.ts';

test('every row is in one piece, at its own place, and no piece is long', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), (items) => {
      const pieces = inPieces(items);
      expect(pieces.flatMap((piece) => piece.items)).toEqual(items);
      for (const { from, items: rows } of pieces) {
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.length).toBeLessThanOrEqual(PIECE);
        expect(rows).toEqual(items.slice(from, from + rows.length));
      }
    }),
  );
});
