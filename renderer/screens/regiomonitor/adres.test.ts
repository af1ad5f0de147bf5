import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { TREDEN } from '#shared/domain/codes/trede.ts';
import { DIMENSIES, LEVERINGSVORMEN, PRODUCTEN, ZWAARTEN } from '#shared/monitor/cel.ts';
import { keuzesVan } from '#shared/monitor/keuzes.ts';
import { peildataTot } from '#shared/monitor/peildatum.ts';
import { vraagSchema } from '#shared/monitor/tabel.ts';
import { adresVanTabel, eersteVraag, iedereZoveel, stapVan, vraagUit } from './adres.ts';

const PEILDATA = peildataTot('2026-11-27');
const gebieden = ['H4', 'H5', 'H10', ...GEMEENTEN.map(({ code }) => code)];
const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 });
const optional = <T>(list: readonly T[]) => fc.option(some(list), { nil: undefined });

/** As the router reads it: what looks like a number is one. */
function gelezen(address: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(address.slice(address.indexOf('?')))].map(([name, value]) => {
      try {
        return [name, JSON.parse(value) as unknown];
      } catch {
        return [name, value];
      }
    }),
  );
}

describe('the address of a table', () => {
  it('brings every question back as it was asked', () => {
    const vraag = fc.record({
      gebieden: some(gebieden),
      peildata: some(PEILDATA),
      rijen: fc.subarray([...DIMENSIES]),
      maat: fc.constantFrom('indicaties', 'clienten'),
      samenstelling: fc.constantFrom('per-peildatum', 'laatste'),
      filter: fc
        .record({
          trede: optional(TREDEN.map(({ code }) => code)),
          product: optional(['', ...Object.keys(PRODUCTEN)]),
          zwaarte: optional(ZWAARTEN),
          leveringsvorm: optional(LEVERINGSVORMEN),
        })
        .map((filter) =>
          Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
        ),
    });
    fc.assert(
      fc.property(vraag, (one) => {
        const asked = vraagSchema.parse(one);
        expect(vraagUit(gelezen(adresVanTabel(asked)))).toEqual(asked);
      }),
    );
  });

  it('is no question without gebieden, and unreadable when somebody broke it', () => {
    expect(vraagUit({})).toBeNull();
    expect(vraagUit({ gebieden: 'H5', peildata: '2015-01-02' })).toBe('onleesbaar');
    expect(vraagUit({ gebieden: 'H6', peildata: '2015-01-01' })).toBe('onleesbaar');
  });
});

describe('the peildata of a question', () => {
  it('are two, each year or each quarter of what was counted', () => {
    const [van, tot] = ['2024-04-01', '2026-10-01'];
    for (const [stap, count] of [
      ['twee', 2],
      ['jaar', 4],
      ['kwartaal', 11],
    ] as const) {
      const chosen = iedereZoveel(PEILDATA, van, tot, stap);
      expect([stap, chosen.length, chosen[0], chosen.at(-1)]).toEqual([stap, count, van, tot]);
      expect(stapVan(PEILDATA, chosen)).toBe(stap);
    }
  });

  it('are the last years for whoever asked nothing yet', () => {
    const keuzes = keuzesVan(['0603'], PEILDATA);
    expect(eersteVraag(keuzes)).toMatchObject({ gebieden: ['H5'], rijen: ['product'] });
    expect(eersteVraag(keuzes)?.peildata).toEqual([
      '2021-10-01',
      '2022-10-01',
      '2023-10-01',
      '2024-10-01',
      '2025-10-01',
      '2026-10-01',
    ]);
    expect(eersteVraag({ ...keuzes, peildata: [] })).toBeNull();
  });
});
