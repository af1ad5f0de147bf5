import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { proefDossier, VANDAAG } from '#shared/domain/proefdossier.ts';
import { volgendeStap } from './volgende-stap.ts';
import { handelingInWoorden } from './geschiedenis-woorden.ts';

const ctx = { catalogus: VOORBEELD_CATALOGUS, vandaag: VANDAAG };
const anna = { id: 'persoon0000000a', voornaam: 'Anna' };

describe('the next step of a dossier', () => {
  it('is people, then a gesprek, then doelen', () => {
    expect(volgendeStap(proefDossier(), ctx)?.knop).toBe('Personen toevoegen');
    expect(volgendeStap(proefDossier({ persoon: [anna] }), ctx)?.knop).toBe('Begin het gesprek');
    const metGesprek = proefDossier({ persoon: [anna], gesprek: [{ status: 'afgerond' }] });
    expect(volgendeStap(metGesprek, ctx)?.knop).toBe('Doelen maken');
  });

  it('goes on with a gesprek that was begun', () => {
    const dossier = proefDossier({ persoon: [anna], gesprek: [{ id: 'gesprek000001', status: 'bezig' }] });
    expect(volgendeStap(dossier, ctx)?.href).toContain('gesprek=gesprek000001');
  });

  it('is nothing while the plan runs', () => {
    const dossier = proefDossier({ persoon: [anna], plan: [{ status: 'lopend', versie: 1 }] });
    expect(volgendeStap(dossier, ctx)).toBeNull();
  });
});

describe('history in words', () => {
  it('says what somebody did', () => {
    expect(handelingInWoorden('dossier.open')).toBe('bekeek het dossier');
    expect(handelingInWoorden('doel.update')).toBe('wijzigde een doel');
    expect(handelingInWoorden('undo.doel.update')).toBe('draaide een wijziging terug');
    expect(handelingInWoorden('plan.vastgesteld')).toBe('zette het plan op vastgesteld');
    expect(handelingInWoorden('iets.anders')).toBe('wijzigde het dossier');
  });
});
