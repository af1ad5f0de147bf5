import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import type { Fields } from '../entities.ts';
import { compleet, HEEL_MAATWERK, proefDossier, SMART_DOEL, VANDAAG } from '../proefdossier.ts';
import { maakPlaninhoud, type Planinhoud } from './inhoud.ts';
import { vlaggen } from './vlaggen.ts';

const basis = compleet();
const eigen = basis.inzet[1] ?? {};
const vlag = (anders: Parameters<typeof proefDossier>[0], vorige: Planinhoud | null = null) =>
  vlaggen(proefDossier({ ...basis, ...anders }), {
    catalogus: VOORBEELD_CATALOGUS,
    vandaag: VANDAAG,
    vorige,
  });
const codes = (anders: Parameters<typeof proefDossier>[0], vorige: Planinhoud | null = null) =>
  vlag(anders, vorige).map((een) => een.code);
const JEUGD: Partial<Fields<'inzet'>> = {
  ...HEEL_MAATWERK,
  titel: 'Ambulante jeugdhulp',
  voorzieningId: 'jeugdhulp-ambulant',
  wet: 'jeugdwet',
  productcategorie: '45',
  productcode: '45A01',
  aanbiederId: 'kompas-jeugd',
  persoonIds: ['persoon00000001'],
};
const jongere = (geboortedatum: string) => [{ voornaam: 'Daan', geboortedatum }];

describe('vlaggen', () => {
  it('raises none for a sound plan', () => {
    expect(codes({})).toEqual([]);
  });

  it('sees stapeling: the same category twice at one time', () => {
    const tweede = { ...HEEL_MAATWERK, titel: 'Nog meer hulp' };
    const gevonden = vlag({ inzet: [HEEL_MAATWERK, tweede, eigen] });
    expect(gevonden.map((een) => [een.code, een.inzetId])).toEqual([['stapeling', 'inzet00000002']]);
    expect(gevonden[0]?.tekst).toContain('hulp bij het huishouden');
    expect(
      codes({ inzet: [HEEL_MAATWERK, { ...tweede, vanaf: '2027-12-01', tot: '2028-01-01' }, eigen] }),
    ).toEqual([]);
    expect(codes({ inzet: [HEEL_MAATWERK, { ...tweede, gestoptOp: '2026-11-01' }, eigen] })).toEqual([]);
  });

  it('sees a Jeugdwet product that goes on past the 18th birthday, and not one that ends on it', () => {
    const persoon = jongere('2009-05-10');
    const lang = codes({ persoon, inzet: [JEUGD, eigen] });
    expect(lang).toContain('jeugdwet-na-18');
    expect(codes({ persoon, inzet: [{ ...JEUGD, tot: '2027-05-10' }, eigen] })).not.toContain(
      'jeugdwet-na-18',
    );
  });

  it('asks from sixteen and a half for a doel and something that goes on after 18', () => {
    const persoon = jongere('2009-05-10');
    const inzet = { ...JEUGD, tot: '2027-05-10' };
    const [een] = vlag({ persoon, inzet: [inzet, eigen] });
    expect(een).toMatchObject({ code: 'overgang-18', persoonId: 'persoon00000001' });
    expect(een?.tekst).toContain('geen doel en geen vervolg');
    const vervolg: Partial<Fields<'inzet'>> = {
      titel: 'Mbo',
      trede: 'voorliggend',
      doelIds: ['doel00000001'],
      persoonIds: ['persoon00000001'],
    };
    const doel = [{ ...SMART_DOEL, persoonIds: ['persoon00000001'] }];
    expect(codes({ persoon, doel, inzet: [inzet, eigen] })).toEqual(['overgang-18-vervolg']);
    expect(codes({ persoon, doel, inzet: [inzet, eigen, vervolg] })).toEqual([]);
    expect(codes({ persoon: jongere('2010-11-24'), inzet: [inzet, eigen] })).toEqual([]);
  });

  it('sees a plan with maatwerk only, and says nothing about an empty plan', () => {
    expect(codes({ inzet: [HEEL_MAATWERK] })).toEqual(['geen-lichte-inzet']);
    expect(codes({ inzet: [] })).toEqual([]);
  });

  it('sees maatwerk that is heavier than in the version before: rung, zwaarte or volume', () => {
    const vorige = maakPlaninhoud(proefDossier(basis), VOORBEELD_CATALOGUS);
    const met = (extra: object) => vlag({ inzet: [{ ...HEEL_MAATWERK, ...extra }, eigen] }, vorige);
    expect(met({})).toEqual([]);
    expect(met({ omvangVolume: 90 })).toEqual([]);
    expect(met({ omvangVolume: 180 }).map((een) => een.tekst)).toEqual([
      '“Schoon en leefbaar huis” is meer dan eerst.',
    ]);
    expect(met({ omvangVolume: 30, omvangFrequentie: '1' }).map((een) => een.code)).toEqual(['zwaarder']);
    expect(met({ zwaarte: 'speciaal' })[0]?.tekst).toContain('van basis naar speciaal');
    const nieuw = {
      ...HEEL_MAATWERK,
      id: 'inzetnieuw01',
      productcategorie: '02',
      vervangtId: 'inzet00000002',
    };
    expect(vlag({ inzet: [nieuw, eigen] }, vorige)[0]?.tekst).toContain('een trede hoger');
  });

  it('sees two aanbieders in one home on one day part, but not somebody who is out', () => {
    const hulp = { ...HEEL_MAATWERK, dagdelen: ['wo-ochtend'] };
    const ander = {
      ...HEEL_MAATWERK,
      titel: 'Begeleiding',
      voorzieningId: 'begeleiding-basis',
      productcategorie: '02',
      productcode: '02B01',
      aanbiederId: 'buitenhof-begeleiding',
      dagdelen: ['wo-ochtend'],
    };
    expect(codes({ inzet: [hulp, ander, eigen] })).toEqual(['zelfde-dagdeel']);
    expect(codes({ inzet: [hulp, { ...ander, aanbiederId: hulp.aanbiederId ?? null }, eigen] })).toEqual([]);
    expect(codes({ inzet: [hulp, { ...ander, dagdelen: ['do-ochtend'] }, eigen] })).toEqual([]);
    const weg = {
      ...ander,
      voorzieningId: 'dagbesteding-licht',
      productcategorie: '07',
      omvangEenheid: '16' as const,
      aanbiederId: 'atelier-overdag',
    };
    expect(codes({ inzet: [hulp, weg, eigen] })).toEqual([]);
  });

  it('sees maatwerk without a known price', () => {
    expect(codes({ inzet: [{ ...HEEL_MAATWERK, omvangVolume: null }, eigen] })).toEqual(['kosten-onbekend']);
  });
});
