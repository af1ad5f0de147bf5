import { expect, it } from 'vitest';
import { lastenOp, lastklasseVan } from './klasse.ts';

const uitslag = (ernst: 'licht' | 'matig' | 'zwaar') => ({
  naam: 'Proefschaal',
  versie: '1',
  laagste: 0,
  hoogste: 100,
  betekenis: ernst,
  ernst,
  antwoorden: [],
});

it('a figure has a class, and a score the one of its own cut-offs', () => {
  expect([0, 3, 4, 6, 7, 10].map((waarde) => lastklasseVan({ waarde }))).toEqual([
    'laag',
    'laag',
    'midden',
    'midden',
    'hoog',
    'hoog',
  ]);
  expect(lastklasseVan({ waarde: 90, uitslag: uitslag('licht') })).toBe('laag');
  expect(lastklasseVan({ waarde: 1, uitslag: uitslag('matig') })).toBe('midden');
  expect(lastklasseVan({ waarde: 1, uitslag: uitslag('zwaar') })).toBe('hoog');
});

it('of each who still cares the last one counts, whatever it was measured with', () => {
  const mantelzorg = [
    { id: 'a', gestoptOp: null },
    { id: 'b', gestoptOp: '2026-01-01' },
    { id: 'c', gestoptOp: null },
  ];
  const belasting = [
    { mantelzorgId: 'a', datum: '2026-02-01', waarde: 9 },
    { mantelzorgId: 'a', datum: '2026-03-01', waarde: 2, uitslag: uitslag('matig') },
    { mantelzorgId: 'a', datum: '2026-05-01', waarde: 9 },
    { mantelzorgId: 'b', datum: '2025-03-01', waarde: 9 },
  ];
  expect(lastenOp({ mantelzorg, belasting }, '2026-04-01')).toEqual(['midden']);
});
