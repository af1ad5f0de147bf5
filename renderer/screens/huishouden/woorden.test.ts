import { describe, expect, it } from 'vitest';
import { proefDossier, rij, VANDAAG } from '#shared/domain/proefdossier.ts';
import { bandInWoorden, korteNaamVan, naamVan, persoonInWoorden, relatieInWoorden } from './woorden.ts';
import { alsBsn, leesbaarBsn } from './bsn-invoer.ts';

const dossier = proefDossier({
  persoon: [
    { id: 'persoon0000000a', voornaam: 'Anna', voorvoegsel: 'van der', achternaam: 'Berg' },
    { id: 'persoon0000000b', voornaam: 'Tim' },
  ],
  betrokkene: [{ id: 'betrokkene00001', naam: 'Huisarts Mol' }],
});

describe('people in words', () => {
  it('says role and age', () => {
    const moeder = { rol: 'moeder', geboortedatum: '1984-11-24', overledenOp: null };
    expect(persoonInWoorden(moeder, VANDAAG)).toBe('moeder · 42 jaar');
    expect(persoonInWoorden({ ...moeder, overledenOp: '2026-01-01' }, VANDAAG)).toBe('moeder · overleden');
    expect(persoonInWoorden({ rol: '', geboortedatum: null, overledenOp: null }, VANDAAG)).toBe('');
  });

  it('names persons, betrokkenen and the household', () => {
    expect(naamVan(dossier, 'persoon0000000a')).toBe('Anna van der Berg');
    expect(korteNaamVan(dossier, 'persoon0000000a')).toBe('Anna');
    expect(naamVan(dossier, 'betrokkene00001')).toBe('Huisarts Mol');
    expect(naamVan(dossier, dossier.id)).toBe('het huishouden');
  });

  it('says a bond as a sentence part', () => {
    const relatie = rij('relatie', 'relatie00000001', {
      vanId: 'persoon0000000a',
      naarId: 'persoon0000000b',
      soort: '10',
      sterkte: 3,
      spanning: true,
    });
    expect(relatieInWoorden(dossier, relatie)).toBe('ouder van Tim');
    expect(bandInWoorden(relatie)).toBe('sterk, met spanning');
  });
});

describe('a bsn as it is typed', () => {
  it('loses the spaces and points that people put in it', () => {
    expect(alsBsn('9999.00 006')).toBe('999900006');
    expect(alsBsn('  ')).toBeNull();
  });

  it('is shown in groups', () => {
    expect(leesbaarBsn('999900006')).toBe('9999 00 006');
  });
});
