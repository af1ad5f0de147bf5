import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRENS, scherm, type Atoom, type TelCel } from './afscherming.ts';
import { DIMENSIES, LEVERINGSVORMEN, ZWAARTEN, type Cel } from './cel.ts';
import { inRowSpace, rowSpace } from '#tests/support/lineair.ts';
import { exact, somVan } from './waarde.ts';

const cel = (zwaarte: Cel['zwaarte'], leveringsvorm: Cel['leveringsvorm'], product = '07'): Cel => ({
  trede: 'maatwerk',
  product,
  zwaarte,
  leveringsvorm,
});
const keyOf = (one: Cel): string => DIMENSIES.map((dimensie) => one[dimensie]).join('|');

const ALLE: readonly Cel[] = ['02', '07'].flatMap((product) =>
  ZWAARTEN.flatMap((zwaarte) => LEVERINGSVORMEN.map((vorm) => cel(zwaarte, vorm, product))),
);
// many small ones, many around the border, some large, many absent
const aantal = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 31, max: 900 }) },
);
const tellingen = fc
  .array(aantal, { minLength: ALLE.length, maxLength: ALLE.length })
  .map((list) => ALLE.map((one, index): TelCel => ({ ...one, aantal: list[index] ?? 0 })));

/** A question as the monitor takes it: any set of values in each dimension. */
const keuze = fc
  .record({
    product: fc.subarray(['02', '07']),
    zwaarte: fc.subarray([...ZWAARTEN]),
    leveringsvorm: fc.subarray([...LEVERINGSVORMEN]),
  })
  .map(
    (asked) => (one: Cel) =>
      asked.product.includes(one.product) &&
      asked.zwaarte.includes(one.zwaarte) &&
      asked.leveringsvorm.includes(one.leveringsvorm),
  );

const KLEIN = Array.from({ length: GRENS - 1 }, (_, index) => index + 1);
const published = (cellen: readonly TelCel[]): string => JSON.stringify(scherm(cellen));

const sumOf = (cellen: readonly TelCel[]): number => cellen.reduce((sum, one) => sum + one.aantal, 0);

/** The counts with another value in one small cell, and the others of its atom filled up to a sum. */
function anders(cellen: readonly TelCel[], small: TelCel, value: number, upTo: number | null): TelCel[] {
  const atom = scherm(cellen).find((one) => one.cellen.some((part) => keyOf(part) === keyOf(small)));
  const keys = new Set(atom?.cellen.map(keyOf));
  let left = (upTo ?? sumOf(cellen.filter((one) => keys.has(keyOf(one))))) - value;
  const others = cellen.filter((one) => one !== small && keys.has(keyOf(one)));
  const filled = new Map([[keyOf(small), value]]);
  for (const one of others) {
    filled.set(keyOf(one), one.aantal < GRENS ? 1 : GRENS);
    left -= one.aantal < GRENS ? 1 : GRENS;
  }
  for (const one of others) {
    const more = Math.max(0, one.aantal < GRENS ? Math.min(left, GRENS - 2) : left);
    filled.set(keyOf(one), (filled.get(keyOf(one)) ?? 0) + more);
    left -= more;
  }
  return cellen.map((one) => ({ ...one, aantal: filled.get(keyOf(one)) ?? one.aantal }));
}

describe('shielding', () => {
  it('tells every count of 10 and more that stands among no small ones', () => {
    const atomen = scherm([
      { ...cel('licht', 'zin'), aantal: 33 },
      { ...cel('basis', 'zin'), aantal: 34 },
      { ...cel('speciaal', 'zin'), aantal: 136 },
    ]);
    expect(atomen.map(({ aantal: sum }) => sum)).toEqual([33, 34, 136]);
  });

  it('tells the sum of two leveringsvormen of which one is small, and of the other a range', () => {
    const atomen = scherm([
      { ...cel('speciaal', 'zin'), aantal: 200 },
      { ...cel('speciaal', 'pgb'), aantal: 3 },
    ]);
    expect(somVan(atomen, () => true)).toEqual({ van: 203, tot: 203 });
    expect(somVan(atomen, (one) => one.leveringsvorm === 'pgb')).toEqual({ van: 1, tot: 9 });
    expect(somVan(atomen, (one) => one.leveringsvorm === 'zin')).toEqual({ van: 194, tot: 202 });
  });

  it('hides a second zwaarte when the total would give the small one away', () => {
    const atomen = scherm([
      { ...cel('licht', 'zin'), aantal: 60 },
      { ...cel('basis', 'zin'), aantal: 6 },
      { ...cel('speciaal', 'zin'), aantal: 88 },
    ]);
    const op = (zwaarte: string) => somVan(atomen, (one) => one.zwaarte === zwaarte);
    expect(somVan(atomen, () => true)).toEqual({ van: 154, tot: 154 });
    expect([op('licht'), op('basis'), op('speciaal')]).toEqual([
      { van: 57, tot: 65 },
      { van: 1, tot: 9 },
      { van: 88, tot: 88 },
    ]);
  });

  it('tells no total of a product that is small as a whole, nor puts it into the total of all', () => {
    const atomen = scherm([
      { ...cel('', 'zin', '11'), aantal: 4 },
      { ...cel('', 'zin', '12'), aantal: 100 },
    ]);
    expect(somVan(atomen, () => true)).toEqual({ van: 101, tot: 109 });
  });

  it('tells no sum from 1 to 9, and never a number that is not so', () => {
    fc.assert(
      fc.property(tellingen, keuze, (cellen, kies) => {
        const sum = cellen.filter(kies).reduce((total, one) => total + one.aantal, 0);
        const told = somVan(scherm(cellen), kies);
        expect(told.van).toBeLessThanOrEqual(sum);
        expect(told.tot).toBeGreaterThanOrEqual(sum);
        const number = exact(told);
        expect(number === null || number === 0 || number >= GRENS).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves a small count all nine values with which all that is published is the same, at least eight where no sum is told', () => {
    fc.assert(
      fc.property(tellingen, (cellen) => {
        const told = published(cellen);
        for (const small of cellen.filter((one) => one.aantal > 0 && one.aantal < GRENS)) {
          // with the same sum, or when that is not told with as little or as much as can be
          const values = KLEIN.filter((value) =>
            [null, 0, 9 * cellen.length].some(
              (upTo) => published(anders(cellen, small, value, upTo)) === told,
            ),
          );
          const sum = scherm(cellen).find((atom) => atom.cellen.some((one) => keyOf(one) === keyOf(small)));
          expect([keyOf(small), values.length >= (sum?.aantal === null ? 8 : 9)]).toEqual([
            keyOf(small),
            true,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives an attacker who adds and subtracts all tables no small count, and no set of cells that is one', () => {
    fc.assert(
      fc.property(tellingen, fc.array(keuze, { minLength: 30, maxLength: 60 }), (cellen, questions) => {
        const atomen: readonly Atoom[] = scherm(cellen);
        const there = cellen.filter((one) => one.aantal > 0);
        const everything = [...questions, ...vasteVragen()];
        const equations = everything
          .filter((kies) => exact(somVan(atomen, kies)) !== null)
          .map((kies) => there.map((one) => (kies(one) ? 1 : 0)));
        const known = rowSpace(equations);
        there.forEach((one, index) => {
          const alone = there.map((_, other) => (other === index ? 1 : 0));
          if (one.aantal < GRENS) expect([keyOf(one), inRowSpace(known, alone)]).toEqual([keyOf(one), false]);
        });
        // any other set that would be a small count: pairs and triples of small ones
        const small = there.flatMap((one, index) => (one.aantal < GRENS ? [index] : []));
        for (const a of small) {
          for (const b of small) {
            const sum = (there[a]?.aantal ?? 0) + (there[b]?.aantal ?? 0);
            if (a >= b || sum >= GRENS) continue;
            expect(
              inRowSpace(
                known,
                there.map((_, other) => (other === a || other === b ? 1 : 0)),
              ),
            ).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Each cell alone, and every margin. */
function vasteVragen(): ((one: Cel) => boolean)[] {
  const margins = DIMENSIES.flatMap((dimensie) =>
    [...new Set(ALLE.map((one) => one[dimensie]))].map((value) => (one: Cel) => one[dimensie] === value),
  );
  return [...ALLE.map((one) => (other: Cel) => keyOf(one) === keyOf(other)), ...margins, () => true];
}
