import { describe, expect, it } from 'vitest';
import { DOSSIER_TABS, dossierVan, plekVanTab } from './places.ts';

describe('the places of the app', () => {
  it('knows of every screen of a dossier which dossier it is about', () => {
    for (const { id } of DOSSIER_TABS) {
      expect(dossierVan(plekVanTab('demo0001abc', id))).toBe('demo0001abc');
    }
  });

  it('knows that the caseload is about no dossier', () => {
    expect(dossierVan('/caseload')).toBeNull();
    expect(dossierVan('/')).toBeNull();
  });
});
