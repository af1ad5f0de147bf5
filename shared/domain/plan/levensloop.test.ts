import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import type { Fields } from '../entities.ts';
import { compleet, proefDossier, VANDAAG } from '../proefdossier.ts';
import { stappen } from './levensloop.ts';

type Rijen = Parameters<typeof proefDossier>[0];
const basis = compleet();
const kijk = (plan: Partial<Fields<'plan'>>, anders: Rijen = {}) =>
  stappen(proefDossier({ ...basis, ...anders, plan: [{ ...basis.plan[0], ...plan }] }), {
    catalogus: VOORBEELD_CATALOGUS,
    vandaag: VANDAAG,
  });
const kort = (plan: Partial<Fields<'plan'>>, anders: Rijen = {}) =>
  kijk(plan, anders).map((stap) => `${stap.kan ? '' : 'niet '}${stap.naar}`);

describe('stappen', () => {
  it('goes from concept to review when there is a doel', () => {
    expect(kort({ status: 'concept' })).toEqual(['ter-toetsing']);
    expect(kort({ status: 'concept' }, { doel: [] })).toEqual(['niet ter-toetsing']);
  });

  it('lets a reviewed and complete plan be vastgesteld, and any plan go back', () => {
    expect(kort({})).toEqual(['vastgesteld', 'concept']);
    expect(kort({ toetsingOp: null })).toEqual(['niet vastgesteld', 'concept']);
    expect(kijk({ toetsingDoor: '' })[0]?.waarom).toBe('De teamleider heeft het plan nog niet bekeken.');
    expect(kijk({ hoofddoel: '', akkoordOp: null })[0]?.waarom).toBe(
      'Er staan nog 2 punten open. Werk die eerst bij.',
    );
  });

  it('starts on the agreed day and not before', () => {
    expect(kort({ status: 'vastgesteld', startOp: VANDAAG })).toEqual(['lopend', 'nieuwe-versie']);
    expect(kort({ status: 'vastgesteld', startOp: '2026-12-01' })).toEqual(['niet lopend', 'nieuwe-versie']);
  });

  it('evaluates a running plan and waits for the evaluation before it goes on', () => {
    expect(kort({ status: 'lopend' })).toEqual(['in-evaluatie', 'nieuwe-versie']);
    expect(kort({ status: 'in-evaluatie' })).toEqual(['lopend', 'nieuwe-versie', 'afgesloten']);
    expect(kort({ status: 'in-evaluatie' }, { evaluatie: [{ datum: '2026-11-20' }] })).toEqual([
      'niet lopend',
      'niet nieuwe-versie',
      'niet afgesloten',
    ]);
  });

  it('goes by waakvlam to closed, and can be opened again as a new version', () => {
    const waakvlam = [{ wie: 'Noor', vanaf: '2026-11-01', tot: '2027-05-01' }];
    expect(kort({ status: 'afgesloten' })).toEqual(['niet waakvlam', 'nieuwe-versie']);
    expect(kort({ status: 'afgesloten' }, { waakvlam })).toEqual(['waakvlam', 'nieuwe-versie']);
    expect(kort({ status: 'waakvlam' }, { waakvlam })).toEqual(['niet gesloten', 'nieuwe-versie']);
    expect(kort({ status: 'waakvlam' }, { waakvlam: [{ ...waakvlam[0], gestoptOp: VANDAAG }] })).toEqual([
      'gesloten',
      'nieuwe-versie',
    ]);
    expect(kort({ status: 'gesloten' })).toEqual(['nieuwe-versie']);
  });
});
