import { describe, expect, it } from 'vitest';
import { banenVan, puntOp } from './banen.ts';
import type { Knoop } from './knopen.ts';
import type { Layout, Punt } from './layout.ts';
import { STRAAL, type Lijn } from './lijnen.ts';

const knoop = (id: string): Knoop => ({
  id,
  kind: 'persoon',
  groep: 'netwerk',
  naam: id,
  kort: 'Natasja Bakker',
  rol: 'buurvrouw',
  rolKort: 'buurvrouw',
  letters: 'NB',
  isOverleden: false,
});
const lijn = (id: string, van: Punt, naar: Punt, ends: [string, string]): Lijn => ({
  id,
  relatieId: id,
  soort: 'familie',
  vanId: ends[0],
  naarId: ends[1],
  woord: 'familielid',
  sterkte: 2,
  spanning: false,
  van,
  naar,
});
const layoutOf = (plekken: Record<string, Punt>): Layout => ({
  width: 900,
  height: 520,
  kring: 72,
  plekken: new Map(Object.entries(plekken)),
});
const way = (plekken: Record<string, Punt>) => {
  const { a, b } = plekken as { a: Punt; b: Punt };
  const banen = banenVan(
    [lijn('ab', a, b, ['a', 'b'])],
    Object.keys(plekken).map(knoop),
    layoutOf(plekken),
    'Gezin Bakker',
    () => true,
  );
  return banen.perLijn.get('ab')!;
};

describe('the way of a line', () => {
  it('bends around whoever stands between its ends', () => {
    const between = { x: 300, y: 100 };
    const baan = way({ a: { x: 100, y: 100 }, b: { x: 500, y: 100 }, between });
    const nearest = Math.min(
      ...Array.from({ length: 101 }, (_, step) => puntOp(baan, step / 100)).map((punt) =>
        Math.hypot(punt.x - between.x, punt.y - between.y),
      ),
    );
    expect(nearest).toBeGreaterThan(STRAAL);
  });

  it('is straight when nobody stands there', () => {
    const baan = way({ a: { x: 100, y: 100 }, b: { x: 500, y: 100 } });
    expect(puntOp(baan, 0.5)).toEqual({ x: 300, y: 100 });
  });

  it('stops at the sign, and below the name when it comes from below', () => {
    const baan = way({ a: { x: 300, y: 100 }, b: { x: 300, y: 400 } });
    expect(baan.van.y).toBeGreaterThanOrEqual(100 + STRAAL + 28);
    expect(baan.naar.y).toBeLessThanOrEqual(400 - STRAAL);
  });

  it('stays whole when two people were put on one place', () => {
    const baan = way({ a: { x: 300, y: 100 }, b: { x: 305, y: 100 } });
    expect([baan.van.x, baan.naar.x]).toEqual([300, 305]);
  });

  it('has its word where it covers no name', () => {
    const { woordOp } = way({ a: { x: 300, y: 100 }, b: { x: 300, y: 400 }, c: { x: 340, y: 230 } });
    const name = { left: 290, right: 390, top: 249, bottom: 262 };
    const covers = woordOp.x + 30 > name.left && woordOp.y + 7 > name.top && woordOp.y - 7 < name.bottom;
    expect(covers).toBe(false);
  });
});
