import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byVolgorde, lastVolgorde, moved, renumber, spotOf, step, type Zone } from './order.ts';

const board: Zone[] = [
  { id: 'licht', items: ['a', 'b'] },
  { id: 'midden', items: [] },
  { id: 'zwaar', items: ['c', 'd', 'e'] },
];

test('a card that is laid in another column leaves the first one', () => {
  expect(moved(board, 'a', { zone: 'zwaar', index: 1 })).toEqual([
    { id: 'licht', items: ['b'] },
    { id: 'midden', items: [] },
    { id: 'zwaar', items: ['c', 'a', 'd', 'e'] },
  ]);
});

test('an arrow at the edge of the board keeps the card where it is', () => {
  const spot = { zone: 'licht', index: 0 };
  expect(step(board, 'a', spot, 'ArrowLeft')).toEqual(spot);
  expect(step(board, 'a', spot, 'ArrowUp')).toEqual(spot);
});

test('an arrow to a shorter column lays the card at its end', () => {
  expect(step(board, 'e', { zone: 'zwaar', index: 2 }, 'ArrowLeft')).toEqual({ zone: 'midden', index: 0 });
});

test('arrow down stops behind the last card of the column', () => {
  expect(step(board, 'c', { zone: 'zwaar', index: 2 }, 'ArrowDown')).toEqual({ zone: 'zwaar', index: 2 });
});

test('a card that is not on the board has no spot', () => {
  expect(spotOf(board, 'z')).toBeNull();
  expect(spotOf(board, 'd')).toEqual({ zone: 'zwaar', index: 1 });
});

test('moving one card changes one number', () => {
  const rows = [
    { id: 'a', volgorde: 1 },
    { id: 'b', volgorde: 2 },
    { id: 'c', volgorde: 3 },
  ];
  expect(renumber(rows, ['c', 'a', 'b'])).toEqual([{ id: 'c', volgorde: 0 }]);
  expect(renumber(rows, ['a', 'c', 'b'])).toHaveLength(1);
  expect(renumber(rows, ['a', 'b', 'c'])).toEqual([]);
});

test('a card from another column gets a number between its new neighbours', () => {
  const rows = [
    { id: 'a', volgorde: 1 },
    { id: 'x', volgorde: 9 },
    { id: 'b', volgorde: 2 },
  ];
  expect(renumber(rows, ['a', 'x', 'b'])).toEqual([{ id: 'x', volgorde: 1.5 }]);
});

test('cards that were never ordered are all numbered', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, volgorde: 0 }));
  expect(renumber(rows, ['b', 'a', 'c'])).toEqual([
    { id: 'b', volgorde: 1 },
    { id: 'a', volgorde: 2 },
    { id: 'c', volgorde: 3 },
  ]);
});

test('a new card comes after all others', () => {
  expect(lastVolgorde([])).toBe(1);
  expect(lastVolgorde([{ id: 'a', volgorde: 4 }])).toBe(5);
});

test('whatever the numbers were, the cards lie as they were laid', () => {
  const volgorde = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
  fc.assert(
    fc.property(
      fc.array(volgorde, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (numbers, chance) => {
        const rows = numbers.map((value, index) => ({ id: `k${index}`, volgorde: value }));
        const order = rows
          .map((row, index) => ({ id: row.id, key: chance[index]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ id }) => id);
        const changes = new Map(renumber(rows, order).map((row) => [row.id, row.volgorde]));
        const after = order
          .map((id) => rows.find((row) => row.id === id)!)
          .map((row) => ({
            id: row.id,
            volgorde: changes.get(row.id) ?? row.volgorde,
          }));
        const shuffled = [...after].reverse();
        expect(byVolgorde(shuffled).map((row) => row.id)).toEqual(order);
      },
    ),
  );
});
