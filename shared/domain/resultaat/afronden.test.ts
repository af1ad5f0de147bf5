import { describe, expect, it } from 'vitest';
import type { Fields } from '../entities.ts';
import { proefDossier, rij, VANDAAG } from '../proefdossier.ts';
import { gevolgenVanAfronden, ontbreekt } from './afronden.ts';

const doelen = [
  { titel: 'Een schoon huis' },
  { titel: 'Iemand om mee te praten', status: 'vervallen' as const },
];
const DOEL = 'doel00000001';
const vol: Partial<Fields<'evaluatie'>> = {
  datum: VANDAAG,
  stemInwoner: 'Het gaat beter.',
  doelen: [{ doelId: DOEL, oordeel: 'behaald', toelichting: '' }],
  besluit: 'voortzetten',
  volgendeOp: '2027-05-24',
};
const evaluatie = (fields: Partial<Fields<'evaluatie'>> = {}) =>
  rij('evaluatie', 'evaluatie0001', { ...vol, ...fields });

describe('what is missing before an evaluatie is finished', () => {
  const dossier = proefDossier({ doel: doelen });

  it('is nothing when voice, doelen, decision and next day are there', () => {
    expect(ontbreekt(dossier, evaluatie(), VANDAAG)).toEqual([]);
  });

  it('names a doel without a judgement, but not one that was dropped', () => {
    expect(ontbreekt(dossier, evaluatie({ doelen: [] }), VANDAAG)).toEqual([
      'Kies of het doel “Een schoon huis” is behaald.',
    ]);
  });

  it('asks for a next day only when the plan goes on', () => {
    const ask = 'Spreek af wanneer u weer samen kijkt.';
    expect(ontbreekt(dossier, evaluatie({ volgendeOp: null }), VANDAAG)).toEqual([ask]);
    expect(ontbreekt(dossier, evaluatie({ volgendeOp: null, besluit: 'beeindigen' }), VANDAAG)).toEqual([]);
  });
});

describe('what follows from finishing an evaluatie', () => {
  it('gives the doel the state that was agreed', () => {
    expect(gevolgenVanAfronden(proefDossier({ doel: doelen }), evaluatie(), VANDAAG)).toContainEqual({
      type: 'update',
      kind: 'doel',
      id: DOEL,
      fields: { status: 'behaald' },
    });
  });

  it('ticks off the task for this evaluation and leaves a later one alone', () => {
    const taak = (opDatum: string) => ({ soort: 'evaluatie' as const, titel: 'Evaluatie', opDatum });
    const dossier = proefDossier({ taak: [taak('2026-11-20'), taak('2027-06-01')] });
    const klaar = gevolgenVanAfronden(dossier, evaluatie(), VANDAAG).filter(
      (one) => one.kind === 'taak' && one.type === 'update',
    );
    expect(klaar).toEqual([
      { type: 'update', kind: 'taak', id: 'taak00000001', fields: { gedaanOp: VANDAAG } },
    ]);
  });

  it('leaves one planned evaluation when it was held long before its day', () => {
    const dossier = proefDossier({
      taak: [{ soort: 'evaluatie', titel: 'Evaluatie van versie 1', opDatum: '2027-01-15' }],
    });
    const taken = gevolgenVanAfronden(dossier, evaluatie(), VANDAAG).filter((one) => one.kind === 'taak');
    expect(taken.map((one) => one.type)).toEqual(['update', 'create']);
  });

  it('plans the next evaluation once, and none when the plan stops', () => {
    const gepland = (dossier: ReturnType<typeof proefDossier>, fields: Partial<Fields<'evaluatie'>> = {}) =>
      gevolgenVanAfronden(dossier, evaluatie(fields), VANDAAG).filter((one) => one.type === 'create');
    expect(gepland(proefDossier())).toHaveLength(1);
    const already = [{ soort: 'evaluatie' as const, titel: 'Volgende evaluatie', opDatum: '2027-05-24' }];
    expect(gepland(proefDossier({ taak: already }))).toEqual([]);
    expect(gepland(proefDossier(), { besluit: 'waakvlam' })).toEqual([]);
  });
});
