import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEMEENTEN } from '../domain/codes/gemeente.ts';
import { inRowSpace, rowSpace } from '#tests/support/lineair.ts';
import {
  CIJFERS,
  GEMIDDELDE,
  leesUitkomst,
  maakUitkomst,
  schrijfUitkomst,
  type Cijfer,
  type Uitkomst,
  type UitkomstFeiten,
} from './uitkomst.ts';
import { maakUitkomsten } from './uitkomst-tabel.ts';
import { exact } from './waarde.ts';

const PEILDATUM = '2026-04-01';
const LEEG: UitkomstFeiten = {
  instroomOp: null,
  uitstroomOp: null,
  evaluaties: [],
  mantelzorg: [],
  lasten: [],
  plan: null,
};
const keer = (aantal: number, een: Partial<UitkomstFeiten>): UitkomstFeiten[] =>
  Array.from({ length: aantal }, () => ({ ...LEEG, ...een }));
const evaluatie = (more: Partial<UitkomstFeiten['evaluaties'][number]>) => ({
  evaluaties: [
    { op: '2026-02-10', besluit: null, behaald: 0, deels: 0, niet: 0, tevredenheid: null, ...more },
  ],
});

/** Dossiers that make exactly these counts. */
function feitenVan(tellingen: Readonly<Record<Cijfer, number>>): UitkomstFeiten[] {
  const last = { laag: 2, midden: 5, hoog: 8 } as const;
  const een = (naam: Cijfer): Partial<UitkomstFeiten> => {
    if (naam === 'instroom') return { instroomOp: '2026-01-01' };
    if (naam === 'uitstroom') return { uitstroomOp: '2026-03-31' };
    if (naam === 'opgeschaald') return evaluatie({ besluit: 'opschalen' });
    if (naam === 'afgeschaald') return evaluatie({ besluit: 'afschalen' });
    if (naam === 'behaald' || naam === 'deels' || naam === 'niet') return evaluatie({ [naam]: 1 });
    if (naam === 'gevraagd') return evaluatie({ tevredenheid: 7 });
    if (naam === 'laag' || naam === 'midden' || naam === 'hoog') return { lasten: [naam] };
    const [voor, na] = naam.split('-') as [keyof typeof last, keyof typeof last];
    return { mantelzorg: [{ vanaf: '2025-12-31', voor: last[voor], na: last[na] }] };
  };
  return CIJFERS.flatMap((naam) => keer(tellingen[naam], een(naam)));
}

const aantal = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 60 }));
const tellingen = fc
  .array(aantal, { minLength: CIJFERS.length, maxLength: CIJFERS.length })
  .map(
    (list) =>
      Object.fromEntries(CIJFERS.map((naam, index) => [naam, list[index] ?? 0])) as Record<Cijfer, number>,
  );

describe('what plans brought', () => {
  it('counts what happened in the quarter that ended at the peildatum, and nothing else', () => {
    const { aantallen } = maakUitkomst(
      [
        ...keer(12, { instroomOp: '2026-01-01' }),
        ...keer(11, { instroomOp: '2025-12-31' }),
        ...keer(11, { instroomOp: '2026-04-01' }),
        ...keer(10, evaluatie({ besluit: 'afschalen', behaald: 2, niet: 1 })),
        // began the quarter before; one of this quarter counts next time
        ...keer(15, { mantelzorg: [{ vanaf: '2025-11-01', voor: 8, na: 5 }] }),
        ...keer(30, { mantelzorg: [{ vanaf: '2026-01-01', voor: 8, na: 5 }] }),
      ],
      PEILDATUM,
    );
    expect([
      aantallen.instroom.van,
      aantallen.afgeschaald.van,
      aantallen.behaald.van,
      aantallen.deels.van,
      aantallen.niet.van,
      aantallen['hoog-midden'].van,
    ]).toEqual([12, 10, 20, 0, 10, 15]);
  });

  it('tells a count from 1 to 9 only as such, and the rest as it is', () => {
    fc.assert(
      fc.property(tellingen, (counts) => {
        const { aantallen } = maakUitkomst(feitenVan(counts), PEILDATUM);
        for (const naam of CIJFERS) {
          const count = counts[naam];
          const small = count > 0 && count < 10;
          expect(aantallen[naam]).toEqual(small ? { van: 1, tot: 9 } : { van: count, tot: count });
        }
      }),
    );
  });

  it('is the same to the letter for all nine values of every small count', () => {
    fc.assert(
      fc.property(
        tellingen,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 30, maxLength: 30 }),
        (counts, others) => {
          const changed = { ...counts };
          CIJFERS.forEach((naam, index) => {
            if (counts[naam] > 0 && counts[naam] < 10) changed[naam] = others[index] ?? 1;
          });
          expect(schrijfUitkomst(maakUitkomst(feitenVan(changed), PEILDATUM))).toBe(
            schrijfUitkomst(maakUitkomst(feitenVan(counts), PEILDATUM)),
          );
        },
      ),
    );
  });

  it('tells no mean of fewer than ten, and no mean that counts who gave another figure than the rest', () => {
    const cijfers = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 14 });
    const told = (list: readonly number[]) =>
      maakUitkomst(
        list.flatMap((tevredenheid) => keer(1, evaluatie({ tevredenheid }))),
        PEILDATUM,
      );
    const nearly = fc
      .tuple(fc.constantFrom(1, 10), fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }))
      .map(([all, rest]) => [...Array.from({ length: 12 - rest.length }, () => all), ...rest]);
    fc.assert(
      fc.property(fc.oneof(cijfers, nearly), (list) => {
        const one = told(list);
        if (list.length < 10) {
          expect(one.tevredenheid).toBeNull();
          return;
        }
        expect(one.tevredenheid).toBeGreaterThanOrEqual(GEMIDDELDE.van);
        expect(one.tevredenheid).toBeLessThanOrEqual(GEMIDDELDE.tot);
        // of every figure that a few gave, another number of people may have given it
        for (const figure of new Set(list)) {
          const gave = list.filter((other) => other === figure).length;
          if (gave >= 10) continue;
          const same = anders(list, figure).filter(
            (other) => schrijfUitkomst(told(other)) === schrijfUitkomst(one),
          );
          expect([figure, same.length > 0]).toEqual([figure, true]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tells of plans a percentage only, and only where both kinds are ten and more', () => {
    const told = (licht: number, maatwerk: number) => {
      const uitkomst = maakUitkomst(
        [...keer(licht, { plan: 'alleen-lichter' }), ...keer(maatwerk, { plan: 'met-maatwerk' })],
        PEILDATUM,
      );
      const vraag = { gebieden: ['0603' as const], peildata: [PEILDATUM] };
      return maakUitkomsten(vraag, () => uitkomst).blokken[0]?.cijfers[0];
    };
    expect(told(10, 30)?.alleenLichter).toBe(25);
    expect(told(9, 300)?.alleenLichter).toBeNull();
    expect(told(300, 9)?.alleenLichter).toBeNull();
    expect(JSON.stringify(told(137, 300))).not.toContain('137');
  });

  it('comes back from its text as it was', () => {
    const one = maakUitkomst(
      [...keer(12, { instroomOp: '2026-01-01' }), ...keer(14, evaluatie({ tevredenheid: 8 }))],
      PEILDATUM,
    );
    expect(leesUitkomst(schrijfUitkomst(one))).toEqual(one);
  });
});

/** Other figures of as many people, in which another number of them gave this one: one changed, or two by as much up as down. */
function anders(list: readonly number[], figure: number): number[][] {
  const counted = (of: readonly number[]) => of.filter((one) => one === figure).length;
  const changed = list.flatMap((_, at) =>
    [-1, 1].map((step) => list.map((one, index) => (index === at ? one + step : one))),
  );
  const moved = list.flatMap((_, at) =>
    list.flatMap((__, other) =>
      at === other
        ? []
        : [list.map((one, index) => (index === at ? one + 1 : index === other ? one - 1 : one))],
    ),
  );
  return [...changed, ...moved].filter(
    (one) => one.every((value) => value >= 1 && value <= 10) && counted(one) !== counted(list),
  );
}

describe('who has all quarters of all gebieden', () => {
  const codes = GEMEENTEN.map(({ code }) => code);
  const peildata = ['2018-10-01', '2019-01-01'];
  const gebieden = ['H4', 'H5', 'H10', ...codes] as const;

  it('finds no count below 10 by adding and subtracting', () => {
    const places = codes.flatMap((gemeente) => peildata.map((op) => ({ gemeente, op })));
    const list = fc.array(aantal, { minLength: places.length, maxLength: places.length });
    fc.assert(
      fc.property(list, (counts) => {
        const known = new Map<string, Uitkomst>(
          places.map(({ gemeente, op }, index) => [
            `${gemeente}|${op}`,
            maakUitkomst(keer(counts[index] ?? 0, { lasten: ['hoog'] }), op),
          ]),
        );
        const { blokken } = maakUitkomsten(
          { gebieden, peildata },
          (gemeente, op) => known.get(`${gemeente}|${op}`) ?? null,
        );
        const equations = blokken.flatMap(({ cijfers, geteld }) =>
          cijfers.flatMap((one, column) => {
            if (one === null || exact(one.aantallen.hoog) === null) return [];
            return [
              places.map(({ gemeente, op }, index) =>
                (counts[index] ?? 0) > 0 && op === peildata[column] && geteld[column]?.includes(gemeente)
                  ? 1
                  : 0,
              ),
            ];
          }),
        );
        const told = rowSpace(equations);
        places.forEach((place, index) => {
          const count = counts[index] ?? 0;
          if (count === 0 || count >= 10) return;
          const alone = places.map((_, other) => (other === index ? 1 : 0));
          expect([place, inRowSpace(told, alone)]).toEqual([place, false]);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('rolls up with those who belong to it then, and names who is missing', () => {
    const uitkomst = maakUitkomst(keer(20, { instroomOp: '2018-11-01' }), '2019-01-01');
    const { blokken, kwartalen } = maakUitkomsten({ gebieden: ['H5'], peildata }, (gemeente) =>
      gemeente === '0503' ? null : uitkomst,
    );
    expect(kwartalen).toEqual(['2018-3', '2018-4']);
    expect(blokken[0]?.cijfers.map((one) => one?.aantallen.instroom)).toEqual([
      { van: 60, tot: 60 },
      { van: 80, tot: 80 },
    ]);
    expect(blokken[0]?.ontbreekt).toEqual([['0503'], ['0503']]);
  });
});
