import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEMEENTEN, type GemeenteCode } from '../domain/codes/gemeente.ts';
import { inRowSpace, rowSpace } from '#tests/support/lineair.ts';
import type { TelCel } from './afscherming.ts';
import { DIMENSIES, LEVERINGSVORMEN, ZWAARTEN } from './cel.ts';
import { peildatum, peildataTot } from './peildatum.ts';
import { maakRapport } from './rapport.ts';
import { createTelling, leesStand, maakStand, schrijfStand, type Stand } from './stand.ts';
import { bezwaar, maakTabel, vraagSchema, type Standen } from './tabel.ts';
import {
  aandeelTekst,
  aandeelTussen,
  exact,
  ontwikkeling,
  ontwikkelingTekst,
  ontwikkelingTussen,
  tekstVan,
} from './waarde.ts';
import { ledenOp } from './verbanden.ts';

const [BEFORE, AFTER] = ['2015-01-01', '2016-01-01'] as const;
type Regel = [product: string, zwaarte: TelCel['zwaarte'], zin: number, pgb?: number];
const cellen = (regels: Regel[]): TelCel[] =>
  regels.flatMap(([product, zwaarte, zin, pgb = 0]) =>
    [
      { trede: 'maatwerk' as const, product, zwaarte, leveringsvorm: 'zin' as const, aantal: zin },
      { trede: 'maatwerk' as const, product, zwaarte, leveringsvorm: 'pgb' as const, aantal: pgb },
    ].filter(({ aantal }) => aantal > 0),
  );
const stand = (regels: Regel[], clienten: Record<string, number> = {}): Stand =>
  maakStand(
    cellen(regels),
    new Map(Object.entries(clienten).map(([product, aantal]) => [`maatwerk|${product}`, aantal])),
  );

// the counts of source 004
const RIJSWIJK: Record<string, Stand> = {
  [BEFORE]: stand(
    [
      ['02', 'basis', 211],
      ['02', 'speciaal', 167],
      ['07', 'licht', 60],
      ['07', 'basis', 18],
      ['07', 'speciaal', 88],
      ['01', '', 1500, 39],
      ['11', '', 1018],
      ['12', '', 1891],
      ['13', '', 2100],
    ],
    { '01': 1538, '11': 706, '12': 1550, '13': 1296 },
  ),
  [AFTER]: stand(
    [
      ['02', 'basis', 92],
      ['02', 'speciaal', 273],
      ['07', 'licht', 33],
      ['07', 'basis', 34],
      ['07', 'speciaal', 136],
      ['01', '', 1426],
      ['11', '', 935],
      ['12', '', 1866],
      ['13', '', 1970],
    ],
    { '01': 1419, '11': 645, '12': 1521, '13': 1220 },
  ),
};
const alleenRijswijk: Standen = (gemeente, op) => (gemeente === '0603' ? (RIJSWIJK[op] ?? null) : null);

describe('the report of source 004', () => {
  const { tabellen } = maakRapport('0603', [BEFORE, AFTER], alleenRijswijk);
  const rows = (index: number) => tabellen[index]?.rijen.map(({ naam, cellen: cells }) => [naam, ...cells]);

  it('has table 1, with a range where the difference of two columns would be a small count', () => {
    expect(rows(0)).toEqual([
      ['Hulp bij het huishouden', '1.539', '1.530–1.538', '1.426', '1.417–1.425'],
      ['Rolstoelen', '1.018', '706', '935', '645'],
      ['Vervoervoorzieningen', '1.891', '1.550', '1.866', '1.521'],
      ['Woonvoorzieningen', '2.100', '1.296', '1.970', '1.220'],
    ]);
  });

  it('has table 2 and the first table of bijlage 1 with their development, rounded as usual', () => {
    // the paper has 570 where its own parts make 568, and -4% where -13 of 378 is -3.4%
    const figures = [
      ['Totaal indicaties Wmo-begeleiding', '544', '568', '+4%'],
      ['Waarvan Individuele begeleiding', '378', '365', '-3%'],
      ['Waarvan Dagbesteding', '166', '203', '+22%'],
    ];
    expect(rows(1)).toEqual(figures);
    expect(rows(2)).toEqual(figures);
  });

  it('has the two tables of zwaarte with the shares of the paper', () => {
    expect(rows(3)).toEqual([
      ['Individuele begeleiding basis', '211', '56%', '92', '25%'],
      ['Individuele begeleiding speciaal', '167', '44%', '273', '75%'],
      ['Totaal individuele begeleiding', '378', '100%', '365', '100%'],
    ]);
    expect(rows(4)).toEqual([
      ['Dagbesteding licht', '60', '36%', '33', '16%'],
      ['Dagbesteding basis', '18', '11%', '34', '17%'],
      ['Dagbesteding speciaal', '88', '53%', '136', '67%'],
      ['Totaal dagbesteding', '166', '100%', '203', '100%'],
    ]);
  });
});

describe('a table of the monitor', () => {
  const vraag = (more: object) =>
    vraagSchema.parse({ gebieden: ['0603'], peildata: [BEFORE], rijen: [], ...more });

  it('counts a verband with those who belong to it on the peildatum, and gives no development when that changed', () => {
    const peildata = ['2018-01-01', '2019-01-01'];
    const standen: Standen = () => stand([['07', 'basis', 100]]);
    const each = maakTabel(vraag({ gebieden: ['H4', 'H5', 'H10'], peildata }), standen).blokken;
    expect(each.map(({ totaal }) => totaal?.waarden.map((one) => one && tekstVan(one)))).toEqual([
      ['400', '400'],
      ['400', '500'],
      ['1.000', '1.000'],
    ]);
    expect(each.map(({ totaal }) => totaal?.ontwikkeling)).toEqual([
      { verschil: 0, procent: 0 },
      null,
      { verschil: 0, procent: 0 },
    ]);
    const [last] = maakTabel(
      vraag({ gebieden: ['H5'], peildata, samenstelling: 'laatste' }),
      standen,
    ).blokken;
    expect(last?.totaal).toMatchObject({
      waarden: [{ van: 500 }, { van: 500 }],
      ontwikkeling: { verschil: 0 },
    });
  });

  it('names who is missing from a verband', () => {
    const [block] = maakTabel(vraag({ gebieden: ['H4'] }), alleenRijswijk).blokken;
    expect(block).toMatchObject({ geteld: [['0603']], ontbreekt: [['0503', '1842', '1783']] });
  });

  it('has a row for each group in the order of the lists, and leaves out what the filter leaves out', () => {
    const [block] = maakTabel(
      vraag({
        rijen: ['product', 'zwaarte'],
        filter: { product: ['07', '02'], zwaarte: ['basis', 'licht'] },
      }),
      alleenRijswijk,
    ).blokken;
    expect(block?.rijen.map(({ naam, waarden }) => [naam, waarden[0]?.van])).toEqual([
      ['Begeleiding, Basis', 211],
      ['Dagbesteding, Licht', 60],
      ['Dagbesteding, Basis', 18],
    ]);
    expect(block?.totaal?.waarden[0]).toEqual({ van: 289, tot: 289 });
  });

  it('has cliënten by product only, without a total', () => {
    expect(bezwaar(vraag({ maat: 'clienten', rijen: ['zwaarte'] }))).toContain('per product');
    expect(
      bezwaar(vraag({ maat: 'clienten', rijen: ['product'], filter: { zwaarte: ['basis'] } })),
    ).not.toBeNull();
    const asked = vraag({ maat: 'clienten', rijen: ['product'] });
    expect(bezwaar(asked)).toBeNull();
    expect(maakTabel(asked, alleenRijswijk).blokken[0]?.totaal).toBeNull();
  });

  it('takes the first day of a quarter only, from fourteen days after it', () => {
    expect(
      ['2015-01-01', '2015-02-01', '2014-10-01', '2015-01-02'].map((day) => peildatum.safeParse(day).success),
    ).toEqual([true, false, false, false]);
    expect(peildataTot('2015-04-14').at(-1)).toBe('2015-01-01');
    expect(peildataTot('2015-04-15')).toEqual(['2015-01-01', '2015-04-01']);
  });
});

describe('the development between two told counts', () => {
  it('is one percentage when both are exact, otherwise between which it lies, and nothing when that says too little', () => {
    const zo = (aantal: number) => ({ van: aantal, tot: aantal });
    expect(ontwikkelingTekst(zo(544), zo(568))).toBe('+4%');
    expect(ontwikkelingTekst(zo(378), zo(365))).toBe('-3%');
    expect(ontwikkelingTekst({ van: 900, tot: 914 }, { van: 1054, tot: 1061 })).toBe('+15% tot +18%');
    expect(ontwikkelingTekst({ van: 1, tot: 9 }, zo(20))).toBe('');
    expect(ontwikkelingTekst({ van: 11, tot: 29 }, zo(20))).toBe('');
    expect(ontwikkelingTekst(null, zo(20))).toBe('');
  });

  it('holds every development that can be', () => {
    const range = fc.tuple(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(range, range, fc.nat(9), fc.nat(9), ([a, wide], [b, broad], x, y) => {
        const told = ontwikkelingTussen({ van: a, tot: a + wide }, { van: b, tot: b + broad });
        const [first, last] = [a + Math.min(x, wide), b + Math.min(y, broad)];
        const one = ontwikkeling({ van: first, tot: first }, { van: last, tot: last })?.procent ?? 0;
        expect(told?.van).toBeLessThanOrEqual(one);
        expect(told?.tot).toBeGreaterThanOrEqual(one);
      }),
    );
  });
});

describe('the share of a told count in another', () => {
  it('is one percentage, between which it lies, or nothing when that says too little', () => {
    const zo = (aantal: number) => ({ van: aantal, tot: aantal });
    expect(aandeelTekst(zo(60), zo(166))).toBe('36%');
    expect(aandeelTekst(zo(1643), { van: 11_555, tot: 11_586 })).toBe('14%');
    expect(aandeelTekst({ van: 194, tot: 202 }, zo(220))).toBe('88–92%');
    expect(aandeelTekst({ van: 1, tot: 9 }, zo(20))).toBe('');
    expect(aandeelTekst(zo(0), zo(0))).toBe('');
  });

  it('holds every share that can be', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.nat(90), fc.nat(9), fc.nat(9), (a, rest, wide, broad) => {
        fc.pre(a + rest > 0);
        const [part, other] = [
          { van: Math.max(0, a - wide), tot: a },
          { van: rest, tot: rest + broad },
        ];
        const told = aandeelTussen(part, { van: part.van + other.van, tot: part.tot + other.tot });
        const share = Math.round((a / (a + rest)) * 100);
        if (told === null) return;
        expect(told.van).toBeLessThanOrEqual(share);
        expect(told.tot).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});

describe('counting', () => {
  const base = { trede: 'maatwerk', product: '07', zwaarte: 'basis', leveringsvorm: 'zin' } as const;

  it('counts the first and the last day, and a change of zwaarte once on either side', () => {
    const telling = createTelling(['2015-01-01', '2015-04-01', '2015-07-01']);
    for (let person = 0; person < 20; person += 1) {
      telling.tel({ ...base, client: `${person}`, begin: '2015-01-01', einde: '2015-04-01' });
      telling.tel({ ...base, zwaarte: 'speciaal', client: `${person}`, begin: '2015-04-02', einde: null });
    }
    const told = telling
      .standen()
      .map(({ atomen, clienten }) => [
        atomen.map(({ aantal, cellen: [one] }) => [one?.zwaarte, aantal]),
        clienten.map(({ aantal }) => aantal.van),
      ]);
    expect(told).toEqual([
      [[['basis', 20]], [20]],
      [[['basis', 20]], [20]],
      [[['speciaal', 20]], [20]],
    ]);
  });

  it('keeps a stand as text and reads it back', () => {
    const one = RIJSWIJK[BEFORE]!;
    expect(leesStand(schrijfStand(one))).toEqual(one);
  });
});

describe('who has every table of the monitor', () => {
  const codes = GEMEENTEN.map(({ code }) => code);
  const peildata = ['2018-10-01', '2019-01-01'];
  const places = codes.flatMap((gemeente) =>
    peildata.flatMap((op) =>
      (['basis', 'speciaal'] as const).flatMap((zwaarte) =>
        (['zin', 'pgb'] as const).map((leveringsvorm) => ({ gemeente, op, zwaarte, leveringsvorm })),
      ),
    ),
  );
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 60 })), {
    minLength: places.length,
    maxLength: places.length,
  });
  const vraag = fc.record({
    gebieden: fc.subarray(['H4', 'H5', 'H10', ...codes], { minLength: 1 }),
    rijen: fc.subarray([...DIMENSIES]),
    filter: fc.record({
      zwaarte: fc.subarray([...ZWAARTEN], { minLength: 1 }),
      leveringsvorm: fc.subarray([...LEVERINGSVORMEN], { minLength: 1 }),
    }),
    samenstelling: fc.constantFrom('per-peildatum', 'laatste'),
  });

  it('finds no count below 10 by solving all that they say, over roll-ups, peildata, groupings and filters', () => {
    fc.assert(
      fc.property(counts, fc.array(vraag, { minLength: 5, maxLength: 15 }), (list, questions) => {
        const aantalVan = (gemeente: GemeenteCode, op: string) =>
          places.flatMap((place, index): TelCel[] =>
            place.gemeente === gemeente && place.op === op && list[index]
              ? [{ trede: 'maatwerk', product: '07', ...place, aantal: list[index] }]
              : [],
          );
        const standen: Standen = (gemeente, op) => maakStand(aantalVan(gemeente, op), new Map());
        const equations: number[][] = [];
        const every = [
          { gebieden: ['H4', 'H5', 'H10', ...codes], rijen: ['zwaarte'] },
          { gebieden: ['H4', 'H5', 'H10', ...codes], rijen: ['leveringsvorm'] },
          { gebieden: ['H4', 'H5', 'H10', ...codes], rijen: ['zwaarte', 'leveringsvorm'] },
          ...questions,
        ];
        for (const one of every) {
          const asked = vraagSchema.parse({ ...one, peildata });
          for (const { rijen, totaal, geteld } of maakTabel(asked, standen).blokken)
            for (const row of [...rijen, ...(totaal ? [totaal] : [])])
              row.waarden.forEach((value, column) => {
                if (!value || exact(value) === null) return;
                equations.push(
                  places.map((place, index) =>
                    list[index] &&
                    place.op === peildata[column] &&
                    geteld[column]?.includes(place.gemeente) &&
                    (asked.filter.zwaarte?.includes(place.zwaarte) ?? true) &&
                    (asked.filter.leveringsvorm?.includes(place.leveringsvorm) ?? true) &&
                    row.sleutel.every((key, at) => {
                      const dimensie = asked.rijen[at];
                      return dimensie === 'zwaarte' || dimensie === 'leveringsvorm'
                        ? place[dimensie] === key
                        : true;
                    })
                      ? 1
                      : 0,
                  ),
                );
              });
        }
        const known = rowSpace(equations);
        places.forEach((place, index) => {
          const value = list[index] ?? 0;
          if (value === 0 || value >= 10) return;
          const alone = places.map((_, other) => (other === index ? 1 : 0));
          expect([place, inRowSpace(known, alone)]).toEqual([place, false]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('knows the members of a verband by day', () => {
    expect(ledenOp('H5', '2018-12-31')).toHaveLength(4);
    expect(ledenOp('H5', '2019-01-01')).toHaveLength(5);
    expect(ledenOp('H4', '2013-12-31')).toEqual([]);
    const ended = [{ verband: 'H4', gemeente: '0503', vanaf: '2014-01-01', tot: '2020-06-30' }] as const;
    expect(ledenOp('H4', '2020-06-30', ended)).toEqual(['0503']);
    expect(ledenOp('H4', '2020-07-01', ended)).toEqual([]);
  });
});
