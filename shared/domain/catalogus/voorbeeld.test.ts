import { describe, expect, it } from 'vitest';
import { PRODUCTCATEGORIEEN_JEUGD, PRODUCTCATEGORIEEN_WMO } from '../codes/iwmo.ts';
import { aanbiedersVoor } from '../plan/zoeken.ts';
import { VANDAAG } from '../proefdossier.ts';
import { catalogusSchema } from './schema.ts';
import { H5 } from './voorbeeld-mensen.ts';
import { VOORBEELD_CATALOGUS as catalogus } from './voorbeeld.ts';

describe('VOORBEELD_CATALOGUS', () => {
  it('passes its own schema', () => {
    expect(catalogusSchema.parse(catalogus)).toEqual(catalogus);
  });

  it('gives every item an id of its own, and refers to items that exist', () => {
    const { voorzieningen, aanbieders, contracten, tarieven, medewerkers } = catalogus;
    for (const lijst of [voorzieningen, aanbieders, contracten, tarieven, medewerkers]) {
      expect(new Set(lijst.map((een) => een.id)).size).toBe(lijst.length);
    }
    const ids = new Set(voorzieningen.map((een) => een.id));
    const bij = new Set(aanbieders.map((een) => een.id));
    for (const contract of contracten) {
      expect(ids).toContain(contract.voorzieningId);
      expect(bij).toContain(contract.aanbiederId);
    }
    for (const tarief of tarieven) expect(ids).toContain(tarief.voorzieningId);
  });

  it('has a category of its law, a code and an aanbieder in every gemeente for all maatwerk, home adaptation of every kind', () => {
    const maatwerk = catalogus.voorzieningen.filter((een) => een.trede === 'maatwerk');
    for (const een of maatwerk) {
      const lijst = een.wet === 'jeugdwet' ? PRODUCTCATEGORIEEN_JEUGD : PRODUCTCATEGORIEEN_WMO;
      expect(Object.keys(lijst)).toContain(een.productcategorie);
      expect(een.productcode).not.toBeNull();
      for (const gemeente of H5) {
        expect(
          aanbiedersVoor(catalogus, een.id, gemeente, VANDAAG).length,
          `${een.id} ${gemeente}`,
        ).toBeGreaterThan(0);
      }
    }
    expect(new Set(maatwerk.map((een) => een.productcode)).size).toBe(maatwerk.length);
  });

  it('has one general price on every day from 2023 on, but for what is done on offer', () => {
    for (const een of catalogus.voorzieningen.filter((v) => v.trede === 'maatwerk' && v.eenheid !== '83')) {
      for (const dag of ['2023-01-01', '2024-12-31', '2026-06-15', '2027-12-31', '2030-01-01']) {
        const geldig = catalogus.tarieven.filter(
          (t) =>
            t.voorzieningId === een.id &&
            t.aanbiederId === null &&
            t.vanaf <= dag &&
            (t.tot === null || t.tot >= dag),
        );
        expect(geldig, `${een.id} ${dag}`).toHaveLength(1);
      }
    }
  });

  it('has at least twelve aanbieders, three consulenten and a teamleider in every gemeente', () => {
    expect(catalogus.aanbieders.length).toBeGreaterThanOrEqual(12);
    for (const gemeente of H5) {
      const team = catalogus.medewerkers.filter((een) => een.gemeente === gemeente);
      expect(team.filter((een) => een.rol === 'consulent').length).toBeGreaterThanOrEqual(3);
      expect(team.filter((een) => een.rol === 'teamleider')).toHaveLength(1);
    }
  });
});
