import { describe, expect, it } from 'vitest';
import { proefDossier, VANDAAG } from '../proefdossier.ts';
import { mantelzorgSignalen } from './signalen.ts';

const ZORG = 'mantelzorg00000001';
const codes = (
  cijfers: readonly [string, number][],
  maatregelen: (string | null)[] = [null],
  gestoptOp: string | null = null,
) =>
  mantelzorgSignalen(
    proefDossier({
      persoon: [{ voornaam: 'Els' }],
      mantelzorg: [{ mantelzorgerId: 'persoon00000001', voorIds: ['persoon00000001'], gestoptOp }],
      belasting: cijfers.map(([datum, waarde]) => ({ mantelzorgId: ZORG, datum, waarde })),
      maatregel: maatregelen.map((tot) => ({ mantelzorgId: ZORG, tot })),
    }),
    VANDAAG,
  ).map((een) => `${een.code} ${een.ernst}`);

describe('mantelzorgSignalen', () => {
  it('is silent below seven without a rise', () => {
    expect(codes([['2026-10-01', 6.9]])).toEqual([]);
    expect(
      codes([
        ['2026-10-01', 6],
        ['2026-11-01', 5],
      ]),
    ).toEqual([]);
  });

  it('speaks from seven on, louder from nine', () => {
    expect(codes([['2026-10-01', 7]])).toEqual(['mantelzorg-zwaar 2']);
    expect(codes([['2026-10-01', 9]])).toEqual(['mantelzorg-zwaar 3']);
  });

  it('sees a rise between the last two days, in whatever order they were written', () => {
    expect(
      codes([
        ['2026-11-01', 5],
        ['2026-10-01', 4],
      ]),
    ).toEqual(['mantelzorg-stijgt 1']);
  });

  it('sees a measure that ended without another', () => {
    expect(codes([], ['2026-11-01'])).toEqual(['maatregel-gestopt 2']);
    expect(codes([], ['2026-11-01', null])).toEqual([]);
    expect(codes([], [VANDAAG])).toEqual([]);
    expect(codes([], [])).toEqual([]);
  });

  it('leaves a mantelzorger alone who stopped', () => {
    expect(codes([['2026-10-01', 9]], ['2026-11-01'], '2026-11-10')).toEqual([]);
  });
});
