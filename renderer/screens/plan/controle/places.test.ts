import { expect, test } from 'vitest';
import { mendBlokkade, mendVlag } from './places.ts';

test('every point leads to the place where it can be mended', () => {
  const at = (code: string, soort: 'plan' | 'doel' | 'inzet' | 'mantelzorg') =>
    mendBlokkade('d1', { code, waar: { soort, id: 'x1' } })?.href ?? null;
  expect(at('doel-niet-smart', 'doel')).toBe('/dossier/d1/plan?deel=doelen&doel=x1');
  expect(at('afweging-onvolledig', 'inzet')).toBe('/dossier/d1/plan?deel=ladder&inzet=x1');
  expect(at('mantelzorg-zonder-belasting', 'mantelzorg')).toBe('/dossier/d1/mantelzorg');
  expect(at('geen-mantelzorger-zonder-reden', 'plan')).toBe('/dossier/d1/mantelzorg');
  expect(at('geen-regisseur', 'plan')).toBe('/dossier/d1/huishouden');
  expect(at('geen-hoofddoel', 'plan')).toBe('/dossier/d1/plan?deel=doelen');
  expect(at('geen-doel', 'plan')).toBe('/dossier/d1/plan?deel=doelen&doel=nieuw');
  expect(at('geen-akkoord', 'plan')).toBeNull();
});

test('something that deserves attention leads to its card', () => {
  expect(mendVlag('d1', { code: 'stapeling', inzetId: 'i1' })?.href).toBe(
    '/dossier/d1/plan?deel=ladder&inzet=i1',
  );
  expect(mendVlag('d1', { code: 'overgang-18', inzetId: null })?.label).toBe('Doel toevoegen');
  expect(mendVlag('d1', { code: 'overgang-18-vervolg', inzetId: null })?.label).toBe('Naar de ladder');
});
