import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '#shared/contract/caseload.ts';
import { aantalNu, isAfvinkbaar, perDag, plekVan, wanneer } from './agenda.ts';

const item = (fields: Partial<AgendaItem>): AgendaItem => ({
  dossierId: 'dossier000001',
  naam: 'Gezin Proef',
  datum: '2026-11-24',
  tijd: '',
  soort: 'taak',
  titel: 'Bellen',
  rijId: 'taak000000001',
  ...fields,
});

describe('an item of the agenda', () => {
  it('leads to the place where it is done', () => {
    expect(plekVan(item({}))).toBe('/dossier/dossier000001');
    expect(plekVan(item({ soort: 'gesprek', rijId: 'gesprek00001' }))).toBe(
      '/dossier/dossier000001/gesprek?gesprek=gesprek00001',
    );
    expect(plekVan(item({ soort: 'evaluatie', rijId: null }))).toBe('/dossier/dossier000001/resultaten');
  });

  it('can be ticked off when there is a task behind it', () => {
    expect(isAfvinkbaar(item({}))).toBe(true);
    expect(isAfvinkbaar(item({ soort: 'gesprek' }))).toBe(false);
    expect(isAfvinkbaar(item({ soort: 'evaluatie', rijId: null }))).toBe(false);
  });

  it('says how near or how late it is', () => {
    expect(wanneer('2026-11-24', '2026-11-24')).toBe('vandaag');
    expect(wanneer('2026-11-25', '2026-11-24')).toBe('morgen');
    expect(wanneer('2026-11-23', '2026-11-24')).toBe('1 dag te laat');
    expect(wanneer('2026-11-20', '2026-11-24')).toBe('4 dagen te laat');
    expect(wanneer('2026-12-01', '2026-11-24')).toBeNull();
  });
});

describe('a list of items', () => {
  it('is grouped by day and keeps its order', () => {
    const groups = perDag([item({ titel: 'a' }), item({ titel: 'b' }), item({ datum: '2026-11-25' })]);
    expect(groups.map((group) => [group.datum, group.items.length])).toEqual([
      ['2026-11-24', 2],
      ['2026-11-25', 1],
    ]);
  });

  it('is counted in words', () => {
    expect(aantalNu(undefined).count).toBe(0);
    expect(aantalNu({ nu: [item({})] })).toEqual({ count: 1, text: '1 ding voor vandaag' });
  });
});
