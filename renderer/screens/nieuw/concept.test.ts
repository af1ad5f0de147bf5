import { describe, expect, it } from 'vitest';
import {
  controleerConcept,
  herkenbaren,
  isLeegConcept,
  klopt,
  leegConcept,
  leesConcept,
  metNaam,
  volgendePersoon,
  voorgesteldeNaam,
} from './concept.ts';

const VANDAAG = '2026-11-23';
const leeg = leegConcept('0603');
const eerste = leeg.personen[0]!;
const anna = { ...eerste, voornaam: 'Anna', voorvoegsel: 'van den', achternaam: 'Berg' };

describe('a new household', () => {
  it('is named after the first person with a family name', () => {
    expect(voorgesteldeNaam([eerste, anna])).toBe('Huishouden Van den Berg');
    expect(voorgesteldeNaam([{ ...eerste, voornaam: 'Anna' }])).toBe('Huishouden Anna');
    expect(voorgesteldeNaam([eerste])).toBe('');
  });

  it('keeps the name that was typed', () => {
    const concept = { ...leeg, personen: [anna], huishouden: { ...leeg.huishouden, naam: 'Gezin Berg' } };
    expect(metNaam(concept).huishouden.naam).toBe('Gezin Berg');
  });

  it('can be saved with one first name and nothing else', () => {
    expect(klopt(controleerConcept({ ...leeg, personen: [{ ...eerste, voornaam: 'Anna' }] }, VANDAAG))).toBe(
      true,
    );
  });

  it('says at the right person what is wrong', () => {
    const meldingen = controleerConcept(
      { ...leeg, personen: [anna, { ...eerste, voornaam: 'Tim', bsn: '123456789' }] },
      VANDAAG,
    );
    expect(meldingen.personen[0]).toEqual({});
    expect(meldingen.personen[1]).toHaveProperty('bsn');
    expect(klopt(meldingen)).toBe(false);
  });

  it('asks for a first name and for a postcode that exists', () => {
    const meldingen = controleerConcept(
      { ...leeg, huishouden: { ...leeg.huishouden, naam: 'X', postcode: '12' } },
      VANDAAG,
    );
    expect(meldingen.personen[0]).toHaveProperty('voornaam');
    expect(meldingen.huishouden).toHaveProperty('postcode');
  });

  it('gives the next person the same family name', () => {
    expect(volgendePersoon([anna])).toMatchObject({
      voornaam: '',
      voorvoegsel: 'van den',
      achternaam: 'Berg',
    });
  });
});

describe('a draft', () => {
  it('comes back as it was kept', () => {
    const concept = { ...leeg, personen: [anna] };
    expect(leesConcept(JSON.stringify(concept))).toEqual(concept);
  });

  it('is not taken from something else', () => {
    expect(leesConcept('{"naam":"x"}')).toBeNull();
    expect(leesConcept('geen json')).toBeNull();
  });

  it('is empty as long as nobody typed', () => {
    expect(isLeegConcept(leeg)).toBe(true);
    expect(isLeegConcept({ ...leeg, personen: [anna] })).toBe(false);
  });
});

describe('looking for people who are known already', () => {
  it('waits for a bsn that is right, or a name with a birth date', () => {
    expect(herkenbaren([anna])).toEqual([]);
    expect(herkenbaren([{ ...anna, bsn: '12345678' }])).toEqual([]);
    expect(herkenbaren([{ ...anna, bsn: '999900006' }])).toHaveLength(1);
    expect(herkenbaren([{ ...anna, geboortedatum: '1950-01-02' }])).toHaveLength(1);
  });

  it('leaves out a date that does not exist', () => {
    expect(herkenbaren([{ ...anna, bsn: '999900006', geboortedatum: '31-31' }])[0]?.geboortedatum).toBeNull();
  });
});
