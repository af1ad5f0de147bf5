import { describe, expect, it } from 'vitest';
import { controleerRij } from './controle.ts';
import { ENTITY_KINDS, type EntityKind, type Fields } from './entities.ts';
import { leeg } from './leeg.ts';
import { compleet, proefDossier, VANDAAG } from './proefdossier.ts';

const dossier = proefDossier({ ...compleet(), gesprek: [{ datum: VANDAAG }] });
function velden<K extends EntityKind>(kind: K, extra: Partial<Fields<K>>, met = true): string[] {
  const fields: Fields<K> = { ...leeg(kind, VANDAAG), ...extra };
  return Object.keys(controleerRij(kind, fields, { vandaag: VANDAAG, dossier: met ? dossier : null }));
}
const MORGEN = '2026-11-25';

describe('controleerRij', () => {
  it('finds an empty row of every kind fine when references are not looked at, but for a relation to itself and a remark without words', () => {
    for (const kind of ENTITY_KINDS) {
      const verwacht = kind === 'relatie' ? ['naarId'] : kind === 'opmerking' ? ['tekst'] : [];
      expect(velden(kind, {}, false), kind).toEqual(verwacht);
    }
  });

  it('wants a Dutch postcode, in any spelling', () => {
    for (const postcode of ['', '2282 AB', '2282ab']) expect(velden('huishouden', { postcode })).toEqual([]);
    for (const postcode of ['2282', '0282 AB', 'AB 2282'])
      expect(velden('huishouden', { postcode })).toEqual(['postcode']);
  });

  it('refuses a birth in the future or before 1900, and a death before the birth', () => {
    expect(velden('persoon', { geboortedatum: MORGEN })).toEqual(['geboortedatum']);
    expect(velden('persoon', { geboortedatum: '1899-12-31' })).toEqual(['geboortedatum']);
    expect(velden('persoon', { geboortedatum: VANDAAG })).toEqual([]);
    expect(velden('persoon', { geboortedatum: '1950-01-01', overledenOp: '1949-01-01' })).toEqual([
      'overledenOp',
    ]);
    expect(velden('persoon', { email: 'geen adres' })).toEqual(['email']);
  });

  it('refuses a relation to oneself and to somebody who is not here, and accepts the household', () => {
    const [ik, ander] = ['persoon00000001', 'persoon00000002'];
    expect(velden('relatie', { vanId: ik, naarId: ik })).toEqual(['naarId']);
    expect(velden('relatie', { vanId: ik, naarId: 'persoon00000009' })).toEqual(['naarId']);
    expect(velden('relatie', { vanId: ik, naarId: ander })).toEqual([]);
    expect(velden('relatie', { vanId: ik, naarId: dossier.id })).toEqual([]);
  });

  it.each([
    ['inzet', { vanaf: '2026-12-02', tot: '2026-12-01' }, 'tot'],
    ['inzet', { vanaf: '2026-12-02', gestoptOp: '2026-12-01' }, 'gestoptOp'],
    ['waakvlam', { vanaf: '2026-12-02', tot: '2026-12-01' }, 'tot'],
    ['plan', { startOp: '2026-12-02', evaluatieOp: '2026-12-01' }, 'evaluatieOp'],
    ['traject', { meldingOp: '2026-11-10', beschikkingOp: '2026-11-09' }, 'beschikkingOp'],
    ['doel', { nulmetingOp: '2026-11-02', streefdatum: '2026-11-01' }, 'streefdatum'],
    ['signaal', { datum: '2026-11-02', afgehandeldOp: '2026-11-01' }, 'afgehandeldOp'],
    ['evaluatie', { datum: '2026-11-02', volgendeOp: '2026-11-02' }, 'volgendeOp'],
  ] as const)('refuses an end before the beginning: %s %j', (kind, extra, veld) => {
    expect(velden(kind, extra)).toEqual([veld]);
  });

  it('refuses an end before the beginning of mantelzorg and of a measure', () => {
    const zorg = { mantelzorgerId: 'persoon00000002', voorIds: ['persoon00000001'] };
    expect(velden('mantelzorg', { ...zorg, sinds: '2026-11-02', gestoptOp: '2026-11-01' })).toEqual([
      'gestoptOp',
    ]);
    expect(velden('mantelzorg', { ...zorg, voorIds: ['persoon00000002'] })).toEqual(['voorIds']);
    const maatregel = { mantelzorgId: 'mantelzorg00000001', vanaf: '2026-11-02', tot: '2026-11-01' };
    expect(velden('maatregel', maatregel)).toEqual(['tot']);
  });

  it('refuses what happened tomorrow, and accepts what is planned for it', () => {
    expect(velden('meting', { doelId: 'doel00000001', datum: MORGEN, waarde: 5 })).toEqual(['datum']);
    expect(velden('belasting', { mantelzorgId: 'mantelzorg00000001', datum: MORGEN })).toEqual(['datum']);
    expect(velden('gesprek', { datum: MORGEN, status: 'afgerond' })).toEqual(['datum']);
    expect(velden('gesprek', { datum: MORGEN, status: 'gepland' })).toEqual([]);
    expect(velden('plan', { akkoordOp: MORGEN })).toEqual(['akkoordOp']);
    expect(velden('taak', { opDatum: MORGEN })).toEqual([]);
  });

  it('refuses a value off its scale', () => {
    expect(velden('meting', { doelId: 'doel00000001', waarde: 11 })).toEqual(['waarde']);
    expect(velden('doel', { schaal: 'zelfredzaamheid', nulmeting: 0, streefwaarde: 6 })).toEqual([
      'nulmeting',
      'streefwaarde',
    ]);
    expect(velden('doel', { schaal: 'janee', streefwaarde: 2 })).toEqual(['streefwaarde']);
    expect(velden('doel', { schaal: 'aantal', streefwaarde: 200 })).toEqual([]);
  });

  it('refuses people and rows that are not in the dossier', () => {
    expect(velden('doel', { persoonIds: ['persoon00000009'] })).toEqual(['persoonIds']);
    expect(velden('inzet', { doelIds: ['doel00000009'] })).toEqual(['doelIds']);
    expect(velden('beeld', { persoonId: 'persoon00000001', gesprekId: 'gesprek00000001' })).toEqual([]);
    expect(velden('beeld', { persoonId: 'persoon00000001', gesprekId: 'gesprek00000009' })).toEqual([
      'gesprekId',
    ]);
    expect(velden('gesprek', { aanwezigIds: ['persoon00000009'] })).toEqual(['aanwezigIds']);
  });
});
