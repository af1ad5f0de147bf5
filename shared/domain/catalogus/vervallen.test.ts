import { describe, expect, it } from 'vitest';
import { leeg } from '../leeg.ts';
import { kostenInzet } from '../plan/kosten.ts';
import { aanbiedersVoor, isBeschikbaar } from '../plan/zoeken.ts';
import type { Catalogus } from './schema.ts';
import { metVervallen } from './vervallen.ts';
import { VOORBEELD_CATALOGUS } from './voorbeeld.ts';

const VANDAAG = '2026-11-23';
const GISTEREN = '2026-11-22';
const alles = () => true;

const tarief = VOORBEELD_CATALOGUS.tarieven[0];
const contract = VOORBEELD_CATALOGUS.contracten.find((one) => one.voorzieningId === tarief?.voorzieningId);
if (!tarief || !contract) throw new Error('the example has a price and a contract for it');

function zonder(part: { voorziening?: string; aanbieder?: string; tarief?: string }): Catalogus {
  const weg = <T extends { id: string }>(rows: readonly T[], id: string | undefined): T[] =>
    rows.filter((row) => row.id !== id);
  return {
    ...VOORBEELD_CATALOGUS,
    voorzieningen: weg(VOORBEELD_CATALOGUS.voorzieningen, part.voorziening),
    aanbieders: weg(VOORBEELD_CATALOGUS.aanbieders, part.aanbieder),
    tarieven: weg(VOORBEELD_CATALOGUS.tarieven, part.tarief),
    contracten: VOORBEELD_CATALOGUS.contracten.filter(
      (row) => row.voorzieningId !== part.voorziening && row.aanbiederId !== part.aanbieder,
    ),
  };
}

describe('a catalogue that follows another', () => {
  it('is the new one when nothing left it', () => {
    expect(metVervallen(VOORBEELD_CATALOGUS, VOORBEELD_CATALOGUS, { houd: alles, vandaag: VANDAAG })).toEqual(
      VOORBEELD_CATALOGUS,
    );
  });

  it('keeps the name of a voorziening and an aanbieder that left, and offers neither', () => {
    const { voorzieningId, aanbiederId } = contract;
    const nieuw = zonder({ voorziening: voorzieningId, aanbieder: aanbiederId });
    const kept = metVervallen(VOORBEELD_CATALOGUS, nieuw, { houd: alles, vandaag: VANDAAG });
    const voorziening = kept.voorzieningen.find(({ id }) => id === voorzieningId);
    const aanbieder = kept.aanbieders.find(({ id }) => id === aanbiederId);
    expect(voorziening?.geldigTot).toBe(GISTEREN);
    expect(aanbieder?.vervallenOp).toBe(VANDAAG);
    expect(voorziening && isBeschikbaar(voorziening, '0603', VANDAAG)).toBe(false);
    const offered = aanbiedersVoor(kept, voorzieningId, contract.gemeenten[0] ?? '0603', VANDAAG);
    expect(offered).toEqual([]);
  });

  it('lets go of what nobody names', () => {
    const nieuw = zonder({ voorziening: contract.voorzieningId, aanbieder: contract.aanbiederId });
    expect(metVervallen(VOORBEELD_CATALOGUS, nieuw, { houd: () => false, vandaag: VANDAAG })).toEqual(nieuw);
  });

  it('keeps the day on which something ended, however often a catalogue comes', () => {
    const nieuw = zonder({ voorziening: contract.voorzieningId, aanbieder: contract.aanbiederId });
    const first = metVervallen(VOORBEELD_CATALOGUS, nieuw, { houd: alles, vandaag: VANDAAG });
    expect(metVervallen(first, nieuw, { houd: alles, vandaag: '2027-02-01' })).toEqual(first);
  });

  it('takes what comes back as the gemeente has it now', () => {
    const nieuw = zonder({ voorziening: contract.voorzieningId, aanbieder: contract.aanbiederId });
    const first = metVervallen(VOORBEELD_CATALOGUS, nieuw, { houd: alles, vandaag: VANDAAG });
    expect(metVervallen(first, VOORBEELD_CATALOGUS, { houd: alles, vandaag: VANDAAG })).toEqual(
      VOORBEELD_CATALOGUS,
    );
  });

  it('prices what was over by the tarief of then, and lets a tarief of the gemeente count before an old one', () => {
    const nieuw = zonder({ tarief: tarief.id });
    const kept = metVervallen(VOORBEELD_CATALOGUS, nieuw, { houd: alles, vandaag: VANDAAG });
    const card = {
      ...leeg('inzet', VANDAAG),
      trede: 'maatwerk' as const,
      voorzieningId: tarief.voorzieningId,
      aanbiederId: tarief.aanbiederId,
      leveringsvorm: 'zin' as const,
      omvangVolume: 2,
      omvangEenheid: tarief.eenheid,
      omvangFrequentie: '2' as const,
      vanaf: tarief.vanaf,
      tot: GISTEREN,
    };
    const of = (catalogus: Catalogus) =>
      kostenInzet(card, { catalogus, gemeente: contract.gemeenten[0] ?? '0603', vandaag: VANDAAG });
    expect(of(VOORBEELD_CATALOGUS).bekend).toBe(true);
    expect(of(kept)).toEqual(of(VOORBEELD_CATALOGUS));
    const dearer = { ...tarief, id: 'nieuw-tarief', centen: tarief.centen * 2 };
    const again = metVervallen(
      VOORBEELD_CATALOGUS,
      { ...nieuw, tarieven: [...nieuw.tarieven, dearer] },
      { houd: alles, vandaag: VANDAAG },
    );
    expect(again.tarieven.some(({ id }) => id === tarief.id)).toBe(false);
    expect(again.tarieven).toContainEqual(dearer);
  });
});
