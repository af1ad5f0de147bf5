import { expect, test } from 'vitest';
import type { Voorziening } from '#shared/domain/catalogus/schema.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { proefDossier, rij } from '#shared/domain/proefdossier.ts';
import { cardWords, perMonth } from './card-words.ts';
import { agesOf, cardFrom, doelenFor } from './lay.ts';

const vandaag = '2026-11-24';
const anna = rij('persoon', 'persoonanna0001', { voornaam: 'Anna', geboortedatum: '1945-03-12' });
const sam = rij('persoon', 'persoonsam00001', { voornaam: 'Sam', geboortedatum: '2010-05-01' });
const schoon = rij('doel', 'doelschoon00001', {
  titel: 'Een schoon huis',
  leefgebied: 'huishouden',
  persoonIds: [anna.id],
});
const school = rij('doel', 'doelschool00001', {
  titel: 'Naar school',
  leefgebied: 'opgroeien',
  persoonIds: [sam.id, anna.id],
});
const offer = (fields: Partial<Voorziening>): Voorziening => ({
  id: 'v1',
  naam: 'Hulp',
  uitleg: '',
  trede: 'algemeen',
  leefgebieden: ['huishouden'],
  doelgroep: 'iedereen',
  gemeenten: [],
  geldigVanaf: '2020-01-01',
  geldigTot: null,
  wet: null,
  productcategorie: null,
  productcode: null,
  zwaarte: null,
  eenheid: null,
  frequentie: null,
  maatregel: null,
  ...fields,
});

test('a card from the catalogue serves the doelen of its leefgebied and the people of those doelen', () => {
  const dossier = proefDossier({ persoon: [anna, sam], doel: [schoon, school] });
  expect(cardFrom(offer({}), dossier, vandaag)).toMatchObject({
    titel: 'Hulp',
    trede: 'algemeen',
    voorzieningId: 'v1',
    doelIds: [schoon.id],
    persoonIds: [anna.id],
    vanaf: vandaag,
    volgorde: 1,
  });
});

test('with one doel in the plan every card serves that doel', () => {
  const dossier = proefDossier({ persoon: [anna], doel: [schoon] });
  expect(doelenFor({ leefgebieden: ['geld'] }, dossier)).toEqual([schoon]);
});

test('a doel that is over gets no new cards', () => {
  const dossier = proefDossier({ doel: [{ ...schoon, status: 'behaald' }] });
  expect(doelenFor({ leefgebieden: ['huishouden'] }, dossier)).toEqual([]);
});

test('jeugdhulp is for the children of the doel only', () => {
  const dossier = proefDossier({ persoon: [anna, sam], doel: [school] });
  const jeugdhulp = offer({
    trede: 'maatwerk',
    wet: 'jeugdwet',
    leefgebieden: ['opgroeien'],
    productcode: '45A01',
  });
  expect(cardFrom(jeugdhulp, dossier, vandaag)).toMatchObject({
    persoonIds: [sam.id],
    wet: 'jeugdwet',
    productcode: '45A01',
  });
});

test('a card starts with the plan when the plan starts later', () => {
  const plan = rij('plan', 'plan000000000001', { startOp: '2027-01-04' });
  expect(cardFrom(offer({}), proefDossier({ plan: [plan] }), vandaag).vanaf).toBe('2027-01-04');
});

test('ages are those of living members of the household', () => {
  const oma = rij('persoon', 'persoonoma00001', {
    geboortedatum: '1920-01-01',
    overledenOp: '2020-01-01',
  });
  const buur = rij('persoon', 'persoonbuur0001', { geboortedatum: '1980-01-01', kring: 'netwerk' });
  expect(agesOf(proefDossier({ persoon: [anna, sam, oma, buur] }), vandaag)).toEqual([81, 16]);
});

test('a light card has no costs, maatwerk without omvang says that they are unknown', () => {
  const dossier = proefDossier({ persoon: [anna], doel: [schoon] });
  const ctx = { catalogus: VOORBEELD_CATALOGUS, vandaag };
  const licht = rij('inzet', 'inzet0000000001', {
    titel: 'Was',
    trede: 'algemeen',
    doelIds: [schoon.id],
    vanaf: '2026-01-01',
  });
  expect(cardWords(licht, dossier, ctx)).toEqual({
    titel: 'Was',
    wie: '',
    voor: 'hele huishouden',
    doelen: ['Een schoon huis'],
    periode: 'sinds 01-01-2026',
    kosten: null,
  });
  expect(cardWords({ ...licht, trede: 'maatwerk' }, dossier, ctx).kosten).toBe('kosten onbekend');
});

test('an indication of costs is in whole euros', () => {
  expect(perMonth(24_950)).toMatch(/^€\s250$/);
});
