import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import type { Fields } from '../entities.ts';
import { compleet, HEEL_MAATWERK, proefDossier, rij, SMART_DOEL, VANDAAG } from '../proefdossier.ts';
import { gebrekenMaatwerk, keuzevrijheid } from './blokkade-maatwerk.ts';
import { blokkades } from './blokkades.ts';

const ctx = { catalogus: VOORBEELD_CATALOGUS, vandaag: VANDAAG };
const codes = (anders: Parameters<typeof proefDossier>[0] = {}) =>
  blokkades(proefDossier({ ...compleet(), ...anders }), ctx).map((een) => een.code);
const maatwerk = (extra: Partial<Fields<'inzet'>>) => codes({ inzet: [{ ...HEEL_MAATWERK, ...extra }] });
const plan = (extra: Partial<Fields<'plan'>>) => codes({ plan: [{ ...compleet().plan[0], ...extra }] });
const ja = { voldoet: true, reden: 'Dit is besproken.' };

describe('blokkades', () => {
  it('finds nothing in a complete plan', () => {
    expect(codes()).toEqual([]);
  });

  it('finds what an empty dossier lacks', () => {
    expect(blokkades(proefDossier(), ctx).map((een) => een.code)).toEqual([
      'geen-hoofddoel',
      'geen-regisseur',
      'geen-akkoord',
      'geen-doel',
      'mantelzorg-onbeantwoord',
    ]);
  });

  it('asks for hoofddoel, akkoord with a day, and a doel that is not closed', () => {
    expect(plan({ hoofddoel: ' ' })).toEqual(['geen-hoofddoel']);
    expect(plan({ akkoordDoor: '' })).toEqual(['geen-akkoord']);
    expect(plan({ akkoordOp: null })).toEqual(['geen-akkoord']);
    expect(codes({ doel: [{ ...SMART_DOEL, status: 'behaald' }], inzet: [] })).toEqual(['geen-doel']);
  });

  it('accepts any kind of regisseur, but not one who is not in the dossier', () => {
    const huis = compleet().huishouden[0];
    expect(codes({ huishouden: [{ ...huis, regisseurId: null }] })).toEqual(['geen-regisseur']);
    expect(codes({ huishouden: [{ ...huis, regisseurId: 'iemandanders' }] })).toEqual(['geen-regisseur']);
    expect(
      codes({ huishouden: [{ ...huis, regisseurSoort: 'consulent', regisseurId: null, consulent: 'Noor' }] }),
    ).toEqual([]);
    expect(codes({ huishouden: [{ ...huis, regisseurSoort: 'toegang', regisseurId: null }] })).toEqual([]);
  });

  it('names the lights of a doel that is not SMART', () => {
    const gevonden = blokkades(
      proefDossier({ ...compleet(), doel: [{ ...SMART_DOEL, realistisch: '', streefdatum: null }] }),
      ctx,
    );
    expect(gevonden).toHaveLength(1);
    expect(gevonden[0]).toMatchObject({
      code: 'doel-niet-smart',
      waar: { soort: 'doel', id: 'doel00000001' },
    });
    expect(gevonden[0]?.tekst).toContain('realistisch en tijdgebonden');
  });

  it('refuses inzet without a doel, and maatwerk whose doel cannot be measured', () => {
    expect(maatwerk({ doelIds: [] })).toEqual(['inzet-zonder-doel']);
    expect(codes({ doel: [{ ...SMART_DOEL, indicator: '' }] })).toEqual([
      'doel-niet-smart',
      'maatwerk-doel-onmeetbaar',
    ]);
  });

  it('looks away from what was stopped or is over', () => {
    expect(maatwerk({ doelIds: [], gestoptOp: '2026-11-01' })).toEqual([]);
    expect(maatwerk({ doelIds: [], vanaf: '2025-01-01', tot: '2026-11-01' })).toEqual([]);
  });
});

describe('afweging (Wmo 2.3.5 lid 3)', () => {
  it('asks for an answer with a reason on every lighter rung', () => {
    expect(maatwerk({ afwegingNetwerk: null })).toEqual(['afweging-onvolledig']);
    expect(maatwerk({ afwegingNetwerk: { volstaat: null, reden: 'Weet niet' } })).toEqual([
      'afweging-onvolledig',
    ]);
    expect(maatwerk({ afwegingNetwerk: { volstaat: false, reden: ' ' } })).toEqual(['afweging-onvolledig']);
    const [een] = gebrekenMaatwerk(
      rij('inzet', 'inzet00000001', { ...HEEL_MAATWERK, afwegingNetwerk: null, afwegingAlgemeen: null }),
      { ...ctx, gemeente: '0603' },
    );
    expect(een?.tekst).toContain('netwerk en mantelzorg en algemene voorziening');
    expect(een?.bron).toBe('Wmo 2.3.5 lid 3');
  });

  it('refuses maatwerk next to a lighter rung that does', () => {
    expect(maatwerk({ afwegingAlgemeen: { volstaat: true, reden: 'Was & Koffie is genoeg.' } })).toEqual([
      'lichter-volstaat',
    ]);
  });
});

describe('what maatwerk carries', () => {
  it.each([
    ['wet', { wet: null }],
    ['productcategorie', { productcategorie: null }],
    ['aanbieder', { aanbiederId: null }],
    ['begindatum', { vanaf: null }],
    ['omvang', { omvangVolume: null }],
  ] as const)('asks for %s', (woord, extra) => {
    const gevonden = blokkades(proefDossier({ ...compleet(), inzet: [{ ...HEEL_MAATWERK, ...extra }] }), ctx);
    expect(gevonden.map((een) => een.code)).toEqual(['maatwerk-onvolledig']);
    expect(gevonden[0]?.tekst).toContain(woord);
  });

  it('keeps the filling rules of iWmo 3.2', () => {
    const budget = { omvangVolume: null, omvangEenheid: null, omvangFrequentie: null, budgetCenten: 100_000 };
    expect(maatwerk(budget)).toEqual([]);
    expect(maatwerk({ ...budget, tot: null })).toEqual(['einddatum-bij-budget']);
    expect(maatwerk({ tot: null })).toEqual(['einddatum-bij-week']);
    expect(maatwerk({ tot: null, omvangFrequentie: '4' })).toEqual([]);
    expect(maatwerk({ budgetCenten: 100_000 })).toEqual(['omvang-en-budget']);
    expect(maatwerk({ productcode: null })).toEqual(['productcode-bij-omvang']);
    expect(maatwerk({ omvangEenheid: '16', omvangFrequentie: '1' })).toEqual(['eenheid-frequentie']);
    expect(maatwerk({ omvangEenheid: '01', omvangFrequentie: '1' })).toEqual([]);
    expect(maatwerk({ omvangVolume: 0 })).toEqual(['omvang-nul']);
    expect(maatwerk({ vanaf: '2027-12-01', tot: '2027-11-30' })).toEqual(['einde-voor-begin']);
  });

  it('asks that alternatives were shown, unless there is one aanbieder only', () => {
    expect(maatwerk({ getoondeAanbiederIds: ['zorg-aan-de-vliet'] })).toEqual(['keuzevrijheid']);
    const een = rij('inzet', 'inzet00000001', {
      ...HEEL_MAATWERK,
      voorzieningId: 'woningaanpassing',
      aanbiederId: 'drempelweg',
      getoondeAanbiederIds: [],
    });
    expect(keuzevrijheid(een, { ...ctx, gemeente: '0603' })).toEqual({
      goed: true,
      uitleg: 'Alleen Drempelweg Bouw heeft hier een contract. Er valt niet te kiezen.',
    });
  });

  it('asks for the three pgb conditions, each met and with a reason (Wmo 2.3.6 lid 2)', () => {
    const pgb = { leveringsvorm: 'pgb', pgbBekwaam: ja, pgbMotivering: ja, pgbKwaliteit: ja } as const;
    expect(maatwerk(pgb)).toEqual([]);
    expect(maatwerk({ ...pgb, aanbiederId: null, wie: 'De buurvrouw' })).toEqual([]);
    expect(maatwerk({ ...pgb, pgbKwaliteit: null })).toEqual(['pgb-onvolledig']);
    expect(maatwerk({ ...pgb, pgbBekwaam: { voldoet: true, reden: '' } })).toEqual(['pgb-onvolledig']);
    expect(maatwerk({ ...pgb, pgbBekwaam: { voldoet: false, reden: 'Lukt niet.' } })).toEqual([
      'pgb-voldoet-niet',
    ]);
  });
});

describe('mantelzorg (002 §2.3)', () => {
  it('wants an answer, and a reason when there is nobody', () => {
    expect(plan({ mantelzorgAntwoord: null })).toEqual(['mantelzorg-onbeantwoord']);
    expect(plan({ mantelzorgAntwoord: 'geen' })).toEqual(['mantelzorg-tegenstrijdig']);
    const geen = { ...compleet().plan[0], mantelzorgAntwoord: 'geen' } as const;
    expect(codes({ mantelzorg: [], plan: [geen] })).toEqual(['geen-mantelzorger-zonder-reden']);
    expect(codes({ mantelzorg: [], plan: [{ ...geen, geenMantelzorgerReden: 'Geen familie' }] })).toEqual([]);
    expect(codes({ mantelzorg: [] })).toEqual(['geen-mantelzorger-ingevuld']);
  });

  it('wants a figure and a measure that goes on for every mantelzorger', () => {
    expect(codes({ belasting: [], maatregel: [] })).toEqual([
      'mantelzorg-zonder-belasting',
      'mantelzorg-zonder-maatregel',
    ]);
    const [maatregel] = compleet().maatregel ?? [];
    expect(codes({ maatregel: [{ ...maatregel, tot: '2026-11-23' }] })).toEqual([
      'mantelzorg-zonder-maatregel',
    ]);
    expect(codes({ maatregel: [{ ...maatregel, tot: VANDAAG }] })).toEqual([]);
  });
});
