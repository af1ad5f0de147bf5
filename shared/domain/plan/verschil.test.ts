import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import { compleet, HEEL_MAATWERK, proefDossier, SMART_DOEL } from '../proefdossier.ts';
import { maakPlaninhoud } from './inhoud.ts';
import { verschil } from './verschil.ts';

type Rijen = Parameters<typeof proefDossier>[0];
const basis = compleet();
const inhoud = (anders: Rijen = {}) =>
  maakPlaninhoud(proefDossier({ ...basis, ...anders }), VOORBEELD_CATALOGUS);

describe('verschil', () => {
  it('is empty between a plan and itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 500 }), (tekst, volume) => {
        const een = () =>
          inhoud({
            doel: [{ ...SMART_DOEL, specifiek: tekst }],
            inzet: [{ ...HEEL_MAATWERK, omvangVolume: volume, toelichting: tekst }],
          });
        expect(verschil(een(), een())).toEqual([]);
      }),
    );
  });

  it('tells what is new and what is gone, and turns around when looked at backwards', () => {
    const nieuw = inhoud({
      doel: [SMART_DOEL, { ...SMART_DOEL, titel: 'Elke week bezoek' }],
      inzet: [HEEL_MAATWERK],
    });
    const heen = verschil(inhoud(), nieuw);
    expect(heen.map(({ deel, wat, soort }) => [deel, wat, soort])).toEqual([
      ['Doelen', 'Elke week bezoek', 'nieuw'],
      ['Inzet', 'Zelf afwassen', 'weg'],
    ]);
    expect(verschil(nieuw, inhoud()).map(({ wat, soort }) => [wat, soort])).toEqual([
      ['Elke week bezoek', 'weg'],
      ['Zelf afwassen', 'nieuw'],
    ]);
  });

  it('says in words what changed, without codes or ids', () => {
    const nieuw = inhoud({
      inzet: [
        {
          ...HEEL_MAATWERK,
          omvangVolume: 90,
          aanbiederId: 'thuishulp-zilverschoon',
          dagdelen: ['wo-ochtend'],
          tot: '2027-05-31',
        },
        basis.inzet[1] ?? {},
      ],
    });
    const [een] = verschil(inhoud(), nieuw);
    expect(een).toEqual({
      deel: 'Inzet',
      wat: 'Schoon en leefbaar huis',
      soort: 'anders',
      velden: [
        { naam: 'Einde', oud: '30-11-2027', nieuw: '31-05-2027' },
        { naam: 'Momenten', oud: 'niet ingevuld', nieuw: 'woensdagochtend' },
        { naam: 'Aanbieder', oud: 'Zorg aan de Vliet', nieuw: 'Thuishulp Zilverschoon' },
        { naam: 'Omvang', oud: '120 minuten per week', nieuw: '90 minuten per week' },
      ],
    });
  });

  it('shows doelen, mantelzorg, agreements and the household in their own part', () => {
    const nieuw = inhoud({
      huishouden: [{ ...basis.huishouden[0], straat: 'Kerklaan', huisnummer: '3' }],
      plan: [{ ...basis.plan[0], hoofddoel: 'Anders wonen.' }],
      doel: [{ ...SMART_DOEL, streefwaarde: 8 }],
      belasting: [{ mantelzorgId: 'mantelzorg00000001', datum: '2026-11-01', waarde: 8 }],
    });
    const regels = verschil(inhoud(), nieuw).flatMap(({ deel, velden }) =>
      velden.map((veld) => [deel, veld.naam, veld.oud, veld.nieuw]),
    );
    expect(regels).toEqual([
      ['Doelen', 'Streefwaarde', '7', '8'],
      ['Mantelzorg', 'Belasting', '6 van 10 op 01-10-2026', '8 van 10 op 01-11-2026'],
      ['Afspraken', 'Hoofddoel', 'Mevrouw blijft prettig thuis wonen.', 'Anders wonen.'],
      ['Huishouden', 'Adres', 'niet ingevuld', 'Kerklaan 3'],
    ]);
  });
});
