import { describe, expect, it } from 'vitest';
import { proefDossier } from '../proefdossier.ts';
import { kwartaalVan, kwartalenTot, perKwartaal, stuurfeitenVan, type Stuurfeiten } from './sturing.ts';

const LEEG: Stuurfeiten = {
  instroomOp: null,
  uitstroomOp: null,
  evaluaties: [],
  treden: {},
  mantelzorg: [],
  doorlooptijden: [],
};

describe('kwartalen', () => {
  it('are named by year and number, over the turn of a year too', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(kwartaalVan)).toEqual([
      '2026-1',
      '2026-1',
      '2026-2',
      '2026-4',
    ]);
    expect(kwartalenTot('2026-02-10', 3)).toEqual(['2025-3', '2025-4', '2026-1']);
  });
});

describe('perKwartaal', () => {
  it('counts each thing in the quarter in which it happened, and nothing elsewhere', () => {
    const feiten: Stuurfeiten[] = [
      {
        ...LEEG,
        instroomOp: '2026-01-31',
        uitstroomOp: '2026-04-01',
        evaluaties: [
          { op: '2026-03-31', besluit: 'afschalen', behaald: 2, deels: 1, niet: 0, tevredenheid: 8 },
          { op: '2026-04-02', besluit: 'opschalen', behaald: 0, deels: 0, niet: 3, tevredenheid: null },
        ],
        doorlooptijden: [
          { soort: 'onderzoek', op: '2026-02-01', dagen: 30 },
          { soort: 'onderzoek', op: '2026-02-02', dagen: 40 },
          { soort: 'beschikking', op: '2026-02-03', dagen: 9 },
        ],
      },
      {
        ...LEEG,
        instroomOp: '2025-12-31',
        evaluaties: [{ op: '2026-01-01', besluit: null, behaald: 0, deels: 0, niet: 0, tevredenheid: 7 }],
      },
    ];
    const [eerste, tweede] = perKwartaal(feiten, ['2026-1', '2026-2']);
    expect(eerste).toEqual({
      kwartaal: '2026-1',
      instroom: 1,
      opgeschaald: 0,
      afgeschaald: 1,
      uitstroom: 0,
      behaald: 2,
      deels: 1,
      niet: 0,
      tevredenheid: 7.5,
      gevraagd: 2,
      onderzoekDagen: 35,
      beschikkingDagen: 9,
    });
    expect(tweede).toMatchObject({
      uitstroom: 1,
      opgeschaald: 1,
      niet: 3,
      tevredenheid: null,
      onderzoekDagen: null,
    });
  });
});

describe('stuurfeitenVan', () => {
  it('takes the load before a maatregel and the last one since, and leaves out what was measured on one side only', () => {
    const dossier = proefDossier({
      belasting: [
        { mantelzorgId: 'zorg00000000', datum: '2026-01-01', waarde: 8 },
        { mantelzorgId: 'zorg00000000', datum: '2026-02-01', waarde: 9 },
        { mantelzorgId: 'zorg00000000', datum: '2026-05-01', waarde: 6 },
        { mantelzorgId: 'ander0000000', datum: '2026-01-01', waarde: 5 },
      ],
      maatregel: [
        { mantelzorgId: 'zorg00000000', vanaf: '2026-02-15' },
        { mantelzorgId: 'ander0000000', vanaf: '2026-02-15' },
        { mantelzorgId: 'zorg00000000', vanaf: null },
      ],
    });
    expect(stuurfeitenVan(dossier, '2026-11-23').mantelzorg).toEqual([
      { vanaf: '2026-02-15', voor: 9, na: 6 },
    ]);
  });

  it('is out of the stream only while the plan is closed', () => {
    const closed = proefDossier({ plan: [{ status: 'gesloten', afgeslotenOp: '2026-03-01' }] });
    const again = proefDossier({ plan: [{ status: 'concept', afgeslotenOp: null }] });
    expect(
      [stuurfeitenVan(closed, '2026-11-23'), stuurfeitenVan(again, '2026-11-23')].map(
        ({ uitstroomOp }) => uitstroomOp,
      ),
    ).toEqual(['2026-03-01', null]);
  });
});
