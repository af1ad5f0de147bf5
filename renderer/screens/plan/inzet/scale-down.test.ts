import { expect, test } from 'vitest';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { hoogteTrede } from '#shared/domain/codes/trede.ts';
import { cardFrom } from '../ladder/lay.ts';
import { proefDossier, rij } from '#shared/domain/proefdossier.ts';
import { lighterOptions, successor } from './scale-down.ts';

const ctx = { catalogus: VOORBEELD_CATALOGUS, vandaag: '2026-11-24' };
const doel = rij('doel', 'doel00000000001', { leefgebied: 'dag', titel: 'Een dag met ritme' });
const dossier = proefDossier({
  doel: [doel],
  huishouden: [rij('huishouden', 'huishouden00001', { gemeente: '1783' })],
});
const heavy = VOORBEELD_CATALOGUS.voorzieningen.find(
  (entry) => entry.productcategorie === '07' && entry.zwaarte === 'speciaal' && entry.wet === 'wmo',
);
if (!heavy) throw new Error('the example catalogue has dagbesteding speciaal');
const inzet = rij('inzet', 'inzet0000000001', {
  ...(cardFrom(heavy, dossier, ctx.vandaag) as Partial<Fields<'inzet'>>),
  aanbiederId: 'a1',
  getoondeAanbiederIds: ['a1', 'a2'],
  tot: '2027-11-01',
  afwegingNetwerk: { volstaat: false, reden: 'Er is niemand in de buurt.' },
});

test('the first proposal is the same kind of help one step lighter, and nothing heavier is proposed', () => {
  const options = lighterOptions(inzet, dossier, ctx);
  expect(options[0]?.voorziening).toMatchObject({ productcategorie: '07', zwaarte: 'basis' });
  expect(options.some((option) => option.voorziening?.zwaarte === 'speciaal')).toBe(false);
  expect(options.filter((option) => option.voorziening?.trede === 'algemeen').length).toBeGreaterThan(0);
});

test('the lighter card takes over the day after, keeps the afweging and asks the choice of aanbieder again', () => {
  const [choice] = lighterOptions(inzet, dossier, ctx);
  expect(successor(inzet, choice!, '2026-12-31', dossier)).toMatchObject({
    vervangtId: inzet.id,
    vanaf: '2027-01-01',
    tot: '2027-11-01',
    zwaarte: 'basis',
    doelIds: [doel.id],
    afwegingNetwerk: { volstaat: false, reden: 'Er is niemand in de buurt.' },
    aanbiederId: null,
    getoondeAanbiederIds: [],
    gestoptOp: null,
  });
});

test('less of the same keeps the aanbieder', () => {
  const less = lighterOptions(inzet, dossier, ctx).find(({ label }) => label === 'Minder van hetzelfde')!;
  expect(successor(inzet, less, '2026-12-31', dossier)).toMatchObject({
    aanbiederId: 'a1',
    voorzieningId: inzet.voorzieningId,
    zwaarte: 'speciaal',
  });
});

test('a card on a lighter rung takes no product along', () => {
  const option = lighterOptions(inzet, dossier, ctx).find(({ trede }) => trede === 'algemeen')!;
  const card = successor(inzet, option, '2026-12-31', dossier);
  expect(card).toMatchObject({ trede: 'algemeen', vervangtId: inzet.id });
  expect(card).not.toHaveProperty('wet');
});

test('from a rung that is not maatwerk only lighter rungs are proposed', () => {
  const card = { ...inzet, trede: 'netwerk' as const };
  for (const option of lighterOptions(card, dossier, ctx)) {
    expect(hoogteTrede(option.trede)).toBeLessThan(hoogteTrede('netwerk'));
  }
});
