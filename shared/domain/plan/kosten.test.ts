import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import type { Fields } from '../entities.ts';
import { leeg } from '../leeg.ts';
import { HEEL_MAATWERK, proefDossier, VANDAAG } from '../proefdossier.ts';
import { kostenInzet, kostenPlan } from './kosten.ts';

const catalogus = {
  ...VOORBEELD_CATALOGUS,
  tarieven: [
    {
      id: 't1',
      voorzieningId: 'schoon-leefbaar-huis',
      aanbiederId: null,
      eenheid: '04' as const,
      centen: 3600,
      pgbCenten: 2400,
      vanaf: '2026-01-01',
      tot: '2026-12-31',
    },
    {
      id: 't2',
      voorzieningId: 'schoon-leefbaar-huis',
      aanbiederId: null,
      eenheid: '04' as const,
      centen: 4200,
      pgbCenten: null,
      vanaf: '2027-01-01',
      tot: null,
    },
    {
      id: 't3',
      voorzieningId: 'schoon-leefbaar-huis',
      aanbiederId: 'thuishulp-zilverschoon',
      eenheid: '04' as const,
      centen: 3000,
      pgbCenten: null,
      vanaf: '2026-01-01',
      tot: null,
    },
  ],
};
const ctx = { catalogus, gemeente: '0603', vandaag: VANDAAG } as const;
const inzet = (extra: Partial<Fields<'inzet'>> = {}): Fields<'inzet'> => ({
  ...leeg('inzet', VANDAAG),
  ...HEEL_MAATWERK,
  vanaf: '2026-06-01',
  tot: '2027-05-31',
  ...extra,
});
const bedrag = (extra: Partial<Fields<'inzet'>>) => {
  const kosten = kostenInzet(inzet(extra), ctx);
  return kosten.bekend ? [kosten.perMaandCenten, kosten.perJaarCenten] : kosten.reden;
};

describe('kostenInzet', () => {
  it('takes minutes a week times a price by the hour, 52 weeks a year', () => {
    expect(bedrag({})).toEqual([31_200, 374_400]);
  });

  it('takes hours where hours were granted', () => {
    expect(bedrag({ omvangVolume: 2, omvangEenheid: '04' })).toEqual([31_200, 374_400]);
  });

  it('counts per day, per month and for the whole period', () => {
    expect(bedrag({ omvangVolume: 60, omvangFrequentie: '1' })).toEqual([109_500, 1_314_000]);
    expect(bedrag({ omvangVolume: 60, omvangFrequentie: '4' })).toEqual([3600, 43_200]);
    expect(bedrag({ omvangVolume: 6000, omvangFrequentie: '6' })).toEqual([30_000, 360_000]);
  });

  it('takes the price of the aanbieder before the general one', () => {
    expect(bedrag({ aanbiederId: 'thuishulp-zilverschoon' })).toEqual([26_000, 312_000]);
  });

  it('takes the pgb price for a pgb, and says so when there is none', () => {
    expect(bedrag({ leveringsvorm: 'pgb', aanbiederId: null })).toEqual([20_800, 249_600]);
    expect(
      bedrag({ leveringsvorm: 'pgb', aanbiederId: null, vanaf: '2027-01-01', tot: '2027-12-31' }),
    ).toContain('pgb-tarief');
  });

  it('takes the price of the day on which the inzet begins when that is later', () => {
    expect(bedrag({ vanaf: '2027-02-01', tot: '2028-01-31' })).toEqual([36_400, 436_800]);
  });

  it('spreads a budget over its period, and a short one costs no more than itself', () => {
    const budget = { omvangVolume: null, omvangEenheid: null, omvangFrequentie: null, budgetCenten: 730_000 };
    expect(bedrag({ ...budget, vanaf: '2026-01-01', tot: '2027-12-31' })).toEqual([30_417, 365_000]);
    expect(bedrag({ ...budget, vanaf: '2026-11-01', tot: '2026-11-10' })).toEqual([730_000, 730_000]);
    expect(bedrag({ ...budget, tot: null })).toContain('begin en een einde');
  });

  it('needs no price for an omvang in euros', () => {
    expect(
      bedrag({ omvangVolume: 250, omvangEenheid: '83', omvangFrequentie: '4', voorzieningId: null }),
    ).toEqual([25_000, 300_000]);
  });

  it('finds the voorziening by its product code when no other link is there', () => {
    expect(bedrag({ voorzieningId: null })).toEqual([31_200, 374_400]);
  });

  it('does not know a price without omvang, unit, contract or for lighter rungs', () => {
    expect(bedrag({ omvangVolume: null })).toBe('Vul de omvang of een budget in.');
    expect(bedrag({ omvangEenheid: '16' })).toContain('geen tarief');
    expect(bedrag({ aanbiederId: 'het-lichte-huis' })).toContain('geen contract');
    expect(bedrag({ trede: 'algemeen' })).toContain('Alleen maatwerk');
  });

  it('costs no less when there is more of it, and knows a price for every frequency', () => {
    const volume = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        volume,
        volume,
        fc.constantFrom('1' as const, '2' as const, '4' as const, '6' as const),
        (a, b, f) => {
          const [minder, meer] = [Math.min(a, b), Math.max(a, b)].map((v) =>
            kostenInzet(inzet({ omvangVolume: v, omvangFrequentie: f }), ctx),
          );
          expect(minder?.bekend && meer?.bekend && meer.perJaarCenten >= minder.perJaarCenten).toBe(true);
          expect(minder?.bekend && meer?.bekend && meer.perMaandCenten >= minder.perMaandCenten).toBe(true);
        },
      ),
    );
  });
});

describe('kostenPlan', () => {
  it('adds what runs today and names what it could not count', () => {
    const dossier = proefDossier({
      huishouden: [{ gemeente: '0603' }],
      inzet: [
        inzet(),
        inzet({ aanbiederId: 'thuishulp-zilverschoon' }),
        inzet({ titel: 'Later', vanaf: '2027-01-01' }),
        inzet({ titel: 'Gestopt', gestoptOp: '2026-11-01' }),
        inzet({ titel: 'Zonder omvang', omvangVolume: null }),
        inzet({ trede: 'netwerk' }),
      ],
    });
    expect(kostenPlan(dossier, ctx)).toEqual({
      perMaandCenten: 57_200,
      perJaarCenten: 686_400,
      aantal: 2,
      onbekend: [
        { inzetId: 'inzet00000005', titel: 'Zonder omvang', reden: 'Vul de omvang of een budget in.' },
      ],
    });
  });

  it('rounds once, after adding', () => {
    const derde = inzet({ omvangVolume: 1, omvangFrequentie: '2', aanbiederId: 'thuishulp-zilverschoon' });
    const een = kostenInzet(derde, ctx);
    const drie = kostenPlan(proefDossier({ inzet: [derde, derde, derde] }), ctx);
    expect(een.bekend && een.perMaandCenten).toBe(217);
    expect(drie.perMaandCenten).toBe(650);
  });
});
