import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proefDossier } from '#shared/domain/proefdossier.ts';
import { alsPlek, ASPECT, layoutVan, randVanKring, schik, VAK, type Punt } from './layout.ts';

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const raakt = (a: Punt, b: Punt): boolean =>
  Math.abs(a.x - b.x) < VAK.width - 0.01 && Math.abs(a.y - b.y) < VAK.height - 0.01;

describe('the ecogram', () => {
  it('never lays two names over each other, up to sixty people', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (h, n, b) => {
          const { plekken, width, height } = schik({
            huishouden: ids('h', h),
            netwerk: ids('n', n),
            betrokkenen: ids('b', b),
          });
          const points = [...plekken.values()];
          expect(points).toHaveLength(h + n + b);
          for (const [index, point] of points.entries()) {
            expect(point.x).toBeGreaterThanOrEqual(0);
            expect(point.x).toBeLessThanOrEqual(width);
            expect(point.y).toBeLessThanOrEqual(height);
            for (const other of points.slice(index + 1)) expect(raakt(point, other)).toBe(false);
          }
        },
      ),
    );
  });

  it('keeps the household inside its circle and everybody else outside', () => {
    const layout = schik({ huishouden: ids('h', 5), netwerk: ids('n', 12), betrokkenen: ids('b', 6) });
    const from = (point: Punt) =>
      Math.hypot((point.x - layout.width / 2) / ASPECT, point.y - layout.height / 2);
    for (const [id, point] of layout.plekken) {
      if (id.startsWith('h')) expect(from(point)).toBeLessThan(layout.kring);
      else expect(from(point)).toBeGreaterThan(layout.kring);
    }
  });

  it('stands the same way every time', () => {
    const groepen = { huishouden: ids('h', 3), netwerk: ids('n', 4), betrokkenen: ids('b', 2) };
    expect(schik(groepen)).toEqual(schik(groepen));
  });

  it('puts somebody who was moved where they were put', () => {
    const dossier = proefDossier({
      persoon: [
        { id: 'persoon0000000a', kring: 'huishouden' },
        { id: 'persoon0000000b', kring: 'netwerk', plek: { x: 10, y: 20 } },
      ],
    });
    const layout = layoutVan(dossier);
    const point = layout.plekken.get('persoon0000000b')!;
    expect(alsPlek(point, layout)).toEqual({ x: 10, y: 20 });
  });

  it('keeps a moved person in the picture', () => {
    expect(alsPlek({ x: -50, y: 9999 }, { width: 100, height: 100 })).toEqual({ x: 4, y: 95 });
  });
});

describe('a line', () => {
  it('meets the household at its circle', () => {
    const layout = schik({ huishouden: ids('h', 2), netwerk: ids('n', 1), betrokkenen: [] });
    const edge = randVanKring({ x: layout.width, y: layout.height / 2 }, layout);
    expect(edge.y).toBeCloseTo(layout.height / 2);
    expect(edge.x).toBeCloseTo(layout.width / 2 + layout.kring * ASPECT);
  });
});
