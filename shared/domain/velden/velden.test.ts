import { describe, expect, it } from 'vitest';
import { ENTITIES, ENTITY_KINDS } from '../entities.ts';
import { naamVeld } from './namen.ts';
import { isLangeTekst, naamDing, waardeAlsTekst } from './waarden.ts';

describe('fields in words', () => {
  it('has a Dutch name for every field of every kind', () => {
    for (const kind of ENTITY_KINDS) {
      expect(naamDing(kind)).not.toBe(kind);
      for (const field of Object.keys(ENTITIES[kind].shape)) expect(naamVeld(kind, field)).not.toBe(field);
    }
  });

  it('shows a field and a kind of a newer program by their own name', () => {
    expect(naamVeld('doel', 'kleur')).toBe('kleur');
    expect(naamDing('huisdier')).toBe('huisdier');
    expect(waardeAlsTekst('huisdier', 'soort', { poten: 4 }, null)).toBe('{"poten":4}');
  });

  it('says values as people say them', () => {
    expect(waardeAlsTekst('doel', 'streefdatum', '2027-03-01', null)).toBe('01-03-2027');
    expect(waardeAlsTekst('doel', 'akkoordInwoner', true, null)).toBe('ja');
    expect(waardeAlsTekst('doel', 'prioriteit', 1, null)).toBe('hoog');
    expect(waardeAlsTekst('doel', 'streefwaarde', 1, null, { schaal: 'janee' })).toBe('ja');
    expect(waardeAlsTekst('inzet', 'budgetCenten', 125_000, null)).toContain('1.250');
    expect(
      waardeAlsTekst('inzet', 'afwegingNetwerk', { volstaat: false, reden: 'Er is niemand.' }, null),
    ).toBe('nee: Er is niemand.');
    expect(waardeAlsTekst('plan', 'hoofddoel', '', null)).toBe('niet ingevuld');
    expect(waardeAlsTekst('doel', 'persoonIds', [], null)).toBe('niet ingevuld');
  });

  it('knows which fields hold long text', () => {
    expect(isLangeTekst('plan', 'hoofddoel')).toBe(true);
    expect(isLangeTekst('doel', 'titel')).toBe(false);
  });
});
