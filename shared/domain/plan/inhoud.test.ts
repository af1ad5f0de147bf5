import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import { compleet, proefDossier, SMART_DOEL } from '../proefdossier.ts';
import { leesPlaninhoud, maakPlaninhoud } from './inhoud.ts';

const dossier = () => proefDossier(compleet());

describe('maakPlaninhoud', () => {
  it('reads back exactly as it was written', () => {
    const inhoud = maakPlaninhoud(dossier(), VOORBEELD_CATALOGUS);
    const terug = leesPlaninhoud(JSON.stringify(inhoud));
    expect(terug).toEqual({ ok: true, value: inhoud });
  });

  it('keeps the names of the catalogue and of the regisseur', () => {
    const { gemaakt } = maakPlaninhoud(dossier(), VOORBEELD_CATALOGUS);
    expect(gemaakt.voorzieningen).toEqual({ 'schoon-leefbaar-huis': 'Schoon en leefbaar huis' });
    expect(gemaakt.aanbieders).toEqual({
      'zorg-aan-de-vliet': 'Zorg aan de Vliet',
      'thuishulp-zilverschoon': 'Thuishulp Zilverschoon',
    });
    expect(gemaakt.regisseur).toBe('Anna de Graaf');
    expect(gemaakt.gemeente).toBe('Rijswijk');
  });

  it('holds no bsn and nothing of the store', () => {
    const basis = compleet();
    const tekst = JSON.stringify(
      maakPlaninhoud(
        proefDossier({ ...basis, persoon: [{ ...basis.persoon[0], bsn: '999900006' }] }),
        VOORBEELD_CATALOGUS,
      ),
    );
    expect(tekst).not.toContain('999900006');
    expect(tekst).not.toContain('changedAt');
  });

  it('leaves out what was stopped, was over on the day of signing, or was closed', () => {
    const basis = compleet();
    const inhoud = maakPlaninhoud(
      proefDossier({
        ...basis,
        doel: [SMART_DOEL, { ...SMART_DOEL, status: 'behaald' }, { ...SMART_DOEL, status: 'deels' }],
        inzet: [
          ...basis.inzet,
          { titel: 'Gestopt', gestoptOp: '2026-10-01' },
          { titel: 'Voorbij', tot: '2026-11-19' },
        ],
        mantelzorg: [
          ...(basis.mantelzorg ?? []),
          { mantelzorgerId: 'persoon00000002', gestoptOp: '2026-01-01' },
        ],
        belasting: [...(basis.belasting ?? []), { mantelzorgId: 'mantelzorg00000002', waarde: 3 }],
      }),
      VOORBEELD_CATALOGUS,
    );
    expect(inhoud.doelen).toHaveLength(2);
    expect(inhoud.inzet.map((row) => row.titel)).toEqual(['Schoon en leefbaar huis', 'Zelf afwassen']);
    expect(inhoud.mantelzorg).toHaveLength(1);
    expect(inhoud.belasting).toHaveLength(1);
  });
});

describe('leesPlaninhoud', () => {
  it.each(['', '{', 'null', '{"vorm":2}', '[]'])(
    'answers %j with a sentence instead of an exception',
    (json) => {
      const terug = leesPlaninhoud(json);
      expect(terug.ok).toBe(false);
      if (!terug.ok) expect(terug.error.code).toBe('planversie-onleesbaar');
    },
  );
});
