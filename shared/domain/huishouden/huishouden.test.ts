import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDAARD_TERMIJNEN } from '../catalogus/schema.ts';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import type { Fields } from '../entities.ts';
import { leeg } from '../leeg.ts';
import { proefDossier, rij, VANDAAG } from '../proefdossier.ts';
import { afstand, mogelijkDubbel } from './dubbel.ts';
import { adresRegel, naamRegisseur, roepnaam, sorteernaam, volledigeNaam } from './naam.ts';
import { overgang } from './overgang18.ts';
import { termijnen } from './termijnen.ts';

const anna = { voornaam: 'Anna', voorvoegsel: 'van der', achternaam: 'Berg' };

describe('naam', () => {
  it('puts the parts of a name together and sorts by the main part', () => {
    expect(volledigeNaam(anna)).toBe('Anna van der Berg');
    expect(sorteernaam(anna)).toBe('Berg, Anna van der');
    expect(roepnaam(anna)).toBe('Anna');
    expect(sorteernaam({ voornaam: 'Anna', voorvoegsel: '', achternaam: '' })).toBe('Anna');
  });

  it('writes the parts of an address that are known', () => {
    const adres = { straat: 'Kerklaan', huisnummer: '12', postcode: '2282 CD', plaats: 'Rijswijk' };
    expect(adresRegel(adres)).toBe('Kerklaan 12, 2282 CD Rijswijk');
    expect(adresRegel({ ...adres, straat: '', huisnummer: '' })).toBe('2282 CD Rijswijk');
  });

  it('names any kind of regisseur, and nobody when nobody was chosen', () => {
    const met = (huishouden: object) =>
      naamRegisseur(
        proefDossier({
          huishouden: [huishouden],
          persoon: [anna],
          betrokkene: [{ naam: 'Jan van De Tuinkamer', soort: 'aanbieder' }],
        }),
        VOORBEELD_CATALOGUS.medewerkers,
      );
    expect(met({})).toBe('');
    expect(met({ regisseurSoort: 'naaste', regisseurId: 'persoon00000001' })).toBe('Anna van der Berg');
    expect(met({ regisseurSoort: 'aanbieder', regisseurId: 'betrokkene00000001' })).toBe(
      'Jan van De Tuinkamer',
    );
    expect(met({ regisseurSoort: 'consulent', consulent: 'noor' })).toBe('Noor van Dijk');
    expect(met({ regisseurSoort: 'consulent', consulent: 'Noor van Dijk' })).toBe('Noor van Dijk');
    expect(met({ regisseurSoort: 'toegang' })).toBe('Toegang van de gemeente');
  });
});

describe('mogelijkDubbel', () => {
  const mens = { ...leeg('persoon', VANDAAG), ...anna, geboortedatum: '1950-01-02' };

  it('knows the same bsn whatever the name', () => {
    const ander = { ...mens, voornaam: 'Iets', achternaam: 'Anders', bsn: '999900006' };
    expect(mogelijkDubbel({ ...mens, bsn: '999900006' }, [ander]).map((een) => een.reden)).toEqual(['bsn']);
  });

  it.each([
    ['a slip of the pen', { voornaam: 'Ana' }],
    ['accents', { voornaam: 'Ánna' }],
    ['swapped parts', { voornaam: 'Berg', voorvoegsel: '', achternaam: 'van der Anna' }],
  ])('knows a similar name on the same birth date: %s', (_, extra) => {
    expect(mogelijkDubbel({ ...mens, ...extra }, [mens]).map((een) => een.reden)).toEqual(['naam']);
  });

  it('lets through another name, another day, an unknown day and two different numbers', () => {
    expect(mogelijkDubbel({ ...mens, voornaam: 'Cornelia' }, [mens])).toEqual([]);
    expect(mogelijkDubbel({ ...mens, geboortedatum: '1950-01-03' }, [mens])).toEqual([]);
    expect(mogelijkDubbel({ ...mens, geboortedatum: null }, [{ ...mens, geboortedatum: null }])).toEqual([]);
    expect(mogelijkDubbel({ ...mens, bsn: '999900006' }, [{ ...mens, bsn: '999900018' }])).toEqual([]);
  });

  it('measures the same distance both ways, none to itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(afstand(a, b, 20)).toBe(afstand(b, a, 20));
        expect(afstand(a, a, 2)).toBe(0);
        expect(afstand(a, b, 2)).toBe(Math.min(3, afstand(a, b, 20)));
      }),
    );
  });
});

describe('overgang (001 theme 3)', () => {
  const persoon = rij('persoon', 'persoon00000001', { voornaam: 'Daan', geboortedatum: '2009-05-31' });
  const jeugd: Partial<Fields<'inzet'>> = {
    wet: 'jeugdwet',
    trede: 'maatwerk',
    persoonIds: [persoon.id],
    tot: '2027-05-31',
  };

  it('counts from sixteen and a half to the 18th birthday', () => {
    const stap = overgang(persoon, proefDossier({ inzet: [jeugd] }), VANDAAG);
    expect(stap).toEqual({
      vanaf: '2025-11-30',
      op: '2027-05-31',
      heeftDoel: false,
      heeftVervolg: false,
      nodig: true,
    });
  });

  it('is done with a doel and something other than jeugdhulp that goes on', () => {
    const doel = [{ persoonIds: [persoon.id] }];
    const mbo: Partial<Fields<'inzet'>> = { trede: 'voorliggend', persoonIds: [persoon.id] };
    expect(overgang(persoon, proefDossier({ doel, inzet: [jeugd, mbo] }), VANDAAG)?.nodig).toBe(false);
    expect(
      overgang(persoon, proefDossier({ doel, inzet: [jeugd, { ...mbo, tot: '2027-05-31' }] }), VANDAAG)
        ?.nodig,
    ).toBe(true);
  });

  it('asks nothing before, after, of somebody without support, or without a birth date', () => {
    const dossier = proefDossier({ inzet: [jeugd] });
    expect(overgang(persoon, dossier, '2025-11-29')?.nodig).toBe(false);
    expect(overgang(persoon, dossier, '2027-05-31')?.nodig).toBe(false);
    expect(overgang(persoon, proefDossier(), VANDAAG)?.nodig).toBe(false);
    expect(overgang({ ...persoon, geboortedatum: null }, dossier, VANDAAG)).toBeNull();
  });
});

describe('termijnen', () => {
  it('counts 7 days, 6 weeks and 2 weeks from melding and aanvraag', () => {
    const traject = { ...leeg('traject', '2026-10-01'), onderzoekKlaarOp: '2026-11-02' };
    const zonder = termijnen(traject, STANDAARD_TERMIJNEN);
    expect(zonder.map(({ code, uiterlijk, gedaanOp }) => [code, uiterlijk, gedaanOp])).toEqual([
      ['persoonlijk-plan', '2026-10-08', null],
      ['onderzoek', '2026-11-12', '2026-11-02'],
    ]);
    const met = termijnen({ ...traject, aanvraagOp: '2026-11-03' }, STANDAARD_TERMIJNEN);
    expect(met[2]).toMatchObject({ code: 'beschikking', uiterlijk: '2026-11-17', bron: 'Wmo 2.3.5 lid 2' });
  });

  it('follows the lengths of the gemeente', () => {
    const [, onderzoek] = termijnen(leeg('traject', '2026-10-01'), {
      ...STANDAARD_TERMIJNEN,
      onderzoekDagen: 28,
    });
    expect(onderzoek?.uiterlijk).toBe('2026-10-29');
  });
});
